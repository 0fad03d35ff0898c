import { fold } from '@kring/shared/ledger'
import type { Meeting, MeetingId, MemberId } from '@kring/shared/meeting'
import { DamagedLedger, type Store, type Stored } from '../store/store.ts'

/** A meeting as the store has it. */
export type StoredMeeting = {
  meeting: Meeting
  /** The last entry's. */
  seq: number
  /** The time before which nothing more is said; 0 when that is not known. */
  at: number
  /** Which statements were accepted, and as which entry. */
  accepted: Map<string, number>
  /** The entry up to which a snapshot exists; 0 without one. */
  snapshotSeq: number
  /** What was damaged, and is not needed. */
  passedOver?: string
}

/** Names a statement of a member; each is accepted once. */
export function markOf(member: MemberId, statement: string): string {
  return `${member}/${statement}`
}

/** @returns how many accepted statements each member made */
export function countByMember(accepted: ReadonlyMap<string, number>): Map<MemberId, number> {
  const counts = new Map<MemberId, number>()
  for (const mark of accepted.keys()) {
    const member = mark.slice(0, mark.indexOf('/'))
    counts.set(member, (counts.get(member) ?? 0) + 1)
  }
  return counts
}

/**
 * Reads and folds a meeting's ledger.
 * @returns undefined when there is no such meeting
 * @throws DamagedLedger, also when an entry is not accepted; OtherLedgerVersion
 */
export async function readMeeting(store: Store, id: MeetingId): Promise<StoredMeeting | undefined> {
  const stored = await store.load(id)
  if (!stored) return undefined
  const { snapshot, entries, passedOver } = stored
  const accepted = new Map(snapshot?.accepted)
  for (const { seq, spoken, context } of entries) {
    if ('id' in spoken && spoken.kind !== 'meeting.open') accepted.set(markOf(context.member, spoken.id), seq)
  }
  return {
    meeting: folded(stored),
    seq: entries.at(-1)?.seq ?? snapshot?.seq ?? 0,
    at: entries.at(-1)?.context.at ?? snapshot?.at ?? 0,
    accepted,
    snapshotSeq: snapshot?.seq ?? 0,
    ...(passedOver === undefined ? {} : { passedOver }),
  }
}

function folded({ entries, snapshot }: Stored): Meeting {
  try {
    return fold(entries, snapshot?.meeting)
  } catch (error) {
    throw new DamagedLedger((error as Error).message)
  }
}
