import { isDeepStrictEqual } from 'node:util'
import type { Json } from '@kring/shared/basis/json'
import type { Entry } from '@kring/shared/ledger'
import type { Meeting } from '@kring/shared/meeting'
import { boardOf, mineOf, type Records } from '@kring/shared/projection'
import { apply } from '@kring/shared/referee'
import { expect } from 'vitest'
import type { Client } from './client.ts'
import { asKept } from './kept.ts'

/** A device whose experience can be held against the ledger. */
export type Witness = Pick<Client, 'board' | 'mine' | 'waiting' | 'said' | 'receipts'> & {
  access: Pick<Client['access'], 'member'>
  /**
   * Whether the member has another device: when the server dies, that one may bring what was refused to a server that
   * does not know of the refusal, also after what was said later.
   */
  hasTwin?: boolean
}

/** What every board was seen to say, by a fingerprint of it. */
export class Sightings {
  readonly #seen = new Map<string, Records>()

  readonly saw = (shown: Records): void => {
    const board = asKept(shown)
    this.#seen.set(fingerprint(board), board)
  }

  get all(): ReadonlyMap<string, Records> {
    return this.#seen
  }
}

/** The meeting after each entry of its ledger, from the opening on. */
export function history(entries: readonly Entry[]): Meeting[] {
  const meetings: Meeting[] = []
  for (const { seq, spoken, context } of entries) {
    expect(seq).toBe(meetings.length + 1)
    const verdict = apply(meetings.at(-1), spoken, context)
    if (!verdict.ok) throw new Error(`entry ${seq} is refused: ${verdict.refused}`)
    meetings.push(verdict.meeting)
  }
  return meetings
}

/** Waits until what was sent last has come in everywhere; what never does, {@link expectTruth} tells. */
export async function expectConvergence(
  entries: readonly Entry[],
  clients: readonly Client[],
): Promise<void> {
  const last = history(entries).at(-1) as Meeting
  const board = boardOf(last)
  const hasAll = (client: Client) =>
    isDeepStrictEqual(asKept(client.board()), board) &&
    isDeepStrictEqual(asKept(client.mine()), mineOf(last, client.access.member))
  await Promise.allSettled(clients.map((client) => client.until(() => hasAll(client), 'it has all', 2_000)))
}

/**
 * Holds what clients experienced against what is on disk.
 * @param sightings every whole state of the board that any of them was ever shown
 */
export function expectTruth(
  entries: readonly Entry[],
  clients: readonly Witness[],
  sightings?: Sightings,
): void {
  const meetings = history(entries)
  const last = meetings.at(-1) as Meeting
  const board = boardOf(last)
  for (const client of clients) {
    const { member } = client.access
    expect(asKept(client.board()), `the board of ${member}`).toEqual(board)
    expect(asKept(client.mine()), `what is ${member}'s own`).toEqual(mineOf(last, member))
    expect(client.waiting(), `the outbox of ${member}`).toEqual([])
    expectReceiptsToHold(entries, meetings, client)
  }
  expectNothingTwice(entries)
  if (sightings) expectOnlyWhatIsKept(meetings, sightings)
}

/** Each statement with a receipt stands once where the receipt says; a refused one nowhere; in the order spoken. */
function expectReceiptsToHold(
  entries: readonly Entry[],
  meetings: readonly Meeting[],
  client: Witness,
): void {
  const { member } = client.access
  const places = new Map<string, number[]>()
  for (const { seq, context, spoken } of entries) {
    if (context.member !== member || !('id' in spoken)) continue
    places.set(spoken.id, [...(places.get(spoken.id) ?? []), seq])
  }
  for (const { id } of client.said) {
    const found = places.get(id) ?? []
    const receipt = client.receipts.get(id)
    // Without a receipt of its own it was answered on another device of this member, or while this one was away.
    if (receipt?.ok === false && !client.hasTwin) expect(found, `${id} was refused`).toEqual([])
    if (receipt?.ok && receipt.live) expect(found, `${id} is kept nowhere`).toEqual([])
    else if (receipt?.ok) expect(found, `${id} was accepted`).toEqual([receipt.seq])
    expect(found.length, `${id} counts once`).toBeLessThan(2)
  }
  if (client.hasTwin) return
  const counted = client.said.flatMap((statement) => {
    const seq = places.get(statement.id)?.[0]
    return seq === undefined ? [] : [{ statement, seq }]
  })
  for (const [index, { statement, seq }] of counted.entries()) {
    const overtaker = counted.slice(index + 1).find((later) => later.seq < seq)
    if (!overtaker) continue
    // Refused, but the server went away before it could say so: then it is heard again, and times have changed.
    const before = counted.slice(0, index).filter((earlier) => earlier.seq < overtaker.seq)
    const from = Math.max(0, ...before.map((earlier) => earlier.seq))
    const states = meetings.slice(Math.max(0, from - 1), overtaker.seq - 1)
    const context = { member, at: 0, seed: 0 }
    const refused = states.some((meeting) => !apply(meeting, statement, context).ok)
    const said = `${JSON.stringify(statement)} (entry ${seq}) before ${JSON.stringify(overtaker.statement)} (entry ${overtaker.seq})`
    expect(refused, `heard in another order than said: ${said}`).toBe(true)
  }
}

function expectNothingTwice(entries: readonly Entry[]): void {
  const marks = entries.flatMap(({ spoken, context }) =>
    'id' in spoken && spoken.kind !== 'meeting.open' ? [`${context.member}/${spoken.id}`] : [],
  )
  expect(marks.length).toBe(new Set(marks).size)
}

/** Nobody was ever shown a state that the ledger did not pass through: nothing published was lost. */
function expectOnlyWhatIsKept(meetings: readonly Meeting[], sightings: Sightings): void {
  const kept = new Set(meetings.map((meeting) => fingerprint(boardOf(meeting))))
  for (const [print, board] of sightings.all) {
    if (kept.has(print)) continue
    const near = meetings.findLast((meeting) => isDeepStrictEqual(boardOf(meeting).meeting, board.meeting))
    expect(board, 'a board that no ledger entry leads to').toEqual(near && boardOf(near))
  }
}

/** Prints of records, which are never changed: of a board that was seen again most are the same. */
const prints = new WeakMap<object, string>()

/** The same for the same records, in whatever order they were written. */
export function fingerprint(records: Records): string {
  const keys = Object.keys(records).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${printOf(records[key])}`).join()}}`
}

function printOf(record: Json | undefined): string {
  if (typeof record !== 'object' || record === null) return JSON.stringify(record)
  const print = prints.get(record) ?? JSON.stringify(record, inOrder)
  prints.set(record, print)
  return print
}

const inOrder = (_key: string, inner: unknown) =>
  typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
    : inner
