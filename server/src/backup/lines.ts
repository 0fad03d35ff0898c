import { StringDecoder } from 'node:string_decoder'
import { type Entry, fold } from '@kring/shared/ledger'
import type { MeetingId, Time } from '@kring/shared/meeting'
import type { TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { imageIdOf } from '../images/image-id.ts'
import {
  readEntry,
  readSnapshot,
  readTrajectory,
  writeEntry,
  writeSnapshot,
  writeTrajectory,
} from '../store/record.ts'
import {
  DamagedLedger,
  type EndedMeeting,
  type ImageId,
  type Kept,
  OtherLedgerVersion,
  type Snapshot,
  type Store,
} from '../store/store.ts'
import type { KeptTrajectory } from '../store/trajectories.ts'

/** What the lines of a backup mean. Version 1 had no pictures, version 2 no trajectories. */
const BACKUP_VERSION = 3
const READS = [1, 2, BACKUP_VERSION]

const ID = /^[A-Za-z0-9_-]{1,40}$/
const CODE = /^[A-Z0-9]{1,20}$/

type Head = { backup: number; at: string; secret?: string }
type MeetingLine = { meeting: MeetingId } & Pick<Kept, 'access' | 'listing'>
type ImageLine = { image: ImageId; at: Time; bytes: string }
type EndedLine = { ended: EndedMeeting }
type TrajectoryLine = { trajectory: TrajectoryId; kept: object }
/** Those that could not be read are named together: an id tells nobody what it is of. */
type End = { meetings: number; trajectories?: number; unreadable: string[] }
type Line =
  | Head
  | MeetingLine
  | { snapshot: object }
  | { entry: object }
  | ImageLine
  | EndedLine
  | TrajectoryLine
  | { end: End }

/** @returns the first line of a backup; with the secret people's tokens go on to count after a restore */
export function headLine(at: Date, secret: string | undefined): string {
  const head: Head = {
    backup: BACKUP_VERSION,
    at: at.toISOString(),
    ...(secret === undefined ? {} : { secret }),
  }
  return JSON.stringify(head)
}

/**
 * All meetings of a store, one record a line, each meeting as it is when its turn comes: whatever had a receipt
 * before is in it. What no one reads any more, because a snapshot covers it, is not.
 */
export async function* meetingLines(store: Store): AsyncGenerator<string> {
  const end: End = { meetings: 0, unreadable: [] }
  for (const meeting of await store.list()) {
    const kept = await readable(store, meeting)
    if (kept === 'unreadable') end.unreadable.push(meeting)
    // It may have been erased meanwhile.
    if (kept === 'unreadable' || !kept) continue
    const { access, listing, snapshot, entries } = kept
    if (!snapshot && entries.length === 0) continue
    yield JSON.stringify({ meeting, access, listing } satisfies MeetingLine)
    if (snapshot) yield `{"snapshot":${writeSnapshot(snapshot)}}`
    for (const entry of entries) yield `{"entry":${writeEntry(entry)}}`
    yield* imageLines(store, meeting)
    end.meetings++
  }
  yield* trajectoryLines(store, end)
  for (const ended of await store.endings()) yield JSON.stringify({ ended } satisfies EndedLine)
  yield JSON.stringify({ end })
}

async function* trajectoryLines({ trajectories }: Store, end: End): AsyncGenerator<string> {
  let count = 0
  for (const trajectory of await trajectories.list()) {
    const kept = await trajectories.get(trajectory).catch((error: unknown) => {
      if (!(error instanceof DamagedLedger || error instanceof OtherLedgerVersion)) throw error
      end.unreadable.push(trajectory)
    })
    // It may have been erased meanwhile.
    if (!kept) continue
    yield `{"trajectory":${JSON.stringify(trajectory)},"kept":${writeTrajectory(kept)}}`
    count++
  }
  end.trajectories = count
}

/** The pictures of a meeting, one at a time: together they may be large. */
async function* imageLines(store: Store, meeting: MeetingId): AsyncGenerator<string> {
  for (const { image, at } of await store.images(meeting)) {
    const bytes = await store.getImage(meeting, image)
    // It may have been erased meanwhile.
    if (!bytes) continue
    yield JSON.stringify({ image, at, bytes: Buffer.from(bytes).toString('base64') } satisfies ImageLine)
  }
}

/** @returns lines with their ends, as they go into a file or over a socket */
export async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/** @returns whole lines, without their ends, from bytes however they were cut */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** One meeting that cannot be read must not keep the others out of the backup. */
async function readable(store: Store, meeting: MeetingId): Promise<Kept | undefined | 'unreadable'> {
  try {
    return await store.read(meeting)
  } catch (error) {
    if (error instanceof DamagedLedger || error instanceof OtherLedgerVersion) return 'unreadable'
    throw error
  }
}

/** What a backup told of itself. */
export type Summary = { at: string; secret: string | undefined; meetings: number; unreadable: MeetingId[] }

/** What is to be done with what a backup holds. */
export type Take = {
  meeting(meeting: MeetingId, kept: Kept, images: readonly BackedUpImage[]): void | Promise<void>
  trajectory(trajectory: TrajectoryId, kept: KeptTrajectory): void | Promise<void>
  /** What is remembered of a meeting that is gone. */
  ended(ended: EndedMeeting): void | Promise<void>
}

/** A picture of a backup. */
export type BackedUpImage = { image: ImageId; at: Time; bytes: Uint8Array }

/**
 * Reads a backup to its end, and folds each meeting to see that it can be opened.
 * @throws Error when it is not a backup, not of this version, damaged, or not whole
 */
export async function readBackup(lines: AsyncIterable<string>, take: Take): Promise<Summary> {
  let head: Head | undefined
  let open: { line: MeetingLine; snapshot?: Snapshot; entries: Entry[]; images: BackedUpImage[] } | undefined
  let end: End | undefined
  let taken = 0
  let trajectories = 0
  const close = async () => {
    if (!open) return
    const { line, snapshot, entries, images } = open
    if (fold(entries, snapshot?.meeting).id !== line.meeting)
      throw new Error('a meeting in this backup bears the name of another')
    await take.meeting(
      line.meeting,
      { access: line.access, listing: line.listing, snapshot, entries },
      images,
    )
    open = undefined
    taken++
  }
  for await (const text of lines) {
    const line = parse(text)
    if (!head) head = headOf(line)
    else if ('meeting' in line) {
      await close()
      demandPlain(line)
      open = { line, entries: [], images: [] }
    } else if ('snapshot' in line && open) open.snapshot = readSnapshot(JSON.stringify(line.snapshot))
    else if ('entry' in line && open) open.entries.push(readEntry(JSON.stringify(line.entry)))
    else if ('image' in line && open) open.images.push(imageOf(line))
    else if ('ended' in line) {
      demandId(line.ended.meeting)
      await take.ended(line.ended)
    } else if ('trajectory' in line) {
      await close()
      await take.trajectory(...trajectoryOf(line))
      trajectories++
    } else if ('end' in line) {
      await close()
      end = line.end
    }
  }
  if (!head || end?.meetings !== taken || (end.trajectories ?? 0) !== trajectories)
    throw new Error('this backup is not whole')
  return { at: head.at, secret: head.secret, meetings: taken, unreadable: end.unreadable }
}

/** Ids stand in keys and addresses: what is restored may not reach into what is another's. */
function demandId(meeting: unknown): void {
  if (typeof meeting !== 'string' || !ID.test(meeting)) throw new Error('an id in this backup is damaged')
}

function demandPlain({ meeting, access, listing }: MeetingLine): void {
  demandId(meeting)
  const isListed = typeof listing?.code === 'string' && Number.isSafeInteger(listing.expiresAt)
  if (!isListed || !CODE.test(listing.code) || typeof access?.facilitatorKeyHash !== 'string')
    throw new Error('a meeting in this backup is damaged')
}

function trajectoryOf({ trajectory, kept }: TrajectoryLine): [TrajectoryId, KeptTrajectory] {
  demandId(trajectory)
  const read = readTrajectory(JSON.stringify(kept))
  const isPlain = typeof read.keyHash === 'string' && Number.isSafeInteger(read.expiresAt)
  if (!isPlain || !Number.isInteger(read.revision)) throw new Error('a trajectory in this backup is damaged')
  return [trajectory, read]
}

function imageOf({ image, at, bytes: text }: ImageLine): BackedUpImage {
  const bytes = Buffer.from(text, 'base64')
  if (imageIdOf(bytes) !== image) throw new Error('a picture in this backup is damaged')
  return { image, at, bytes }
}

function headOf(line: Line): Head {
  if (!('backup' in line)) throw new Error('this is not a backup of Kring')
  if (!READS.includes(line.backup))
    throw new Error(`a backup of version ${line.backup}, which is not read here`)
  return line
}

function parse(text: string): Line {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Line
  } catch {
    // The message of a parse error quotes what people wrote; ours does not.
  }
  throw new Error('this is not a backup of Kring, or it is damaged')
}
