import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '@kring/shared/ledger'
import type { Meeting } from '@kring/shared/meeting'
import { boardOf, mineOf } from '@kring/shared/projection'
import { holds } from '../leak/searching.ts'
import type { Client } from '../simulation/client.ts'
import { asKept } from '../simulation/kept.ts'
import { fingerprint, history } from '../simulation/oracle.ts'
import { type Crowd, secretOf } from './crowd.ts'
import type { Row } from './fault.ts'

/** People, and what they were sent and shown. */
type People = Pick<Crowd, 'devices' | 'acknowledged' | 'sightings' | 'tapes'>

/**
 * Holds what people lived through against what is on disk.
 * @param entries the whole ledger
 * @throws Error when the ledger cannot be replayed
 */
export function accountOf(
  crowd: People,
  entries: readonly Entry[],
): Pick<Row, 'acknowledged' | 'lost' | 'losses' | 'doubled' | 'leaks'> {
  const meetings = history(entries)
  const places = placesOf(entries)
  const kept = new Set(meetings.map((meeting) => fingerprint(boardOf(meeting))))
  const unheardOf = [...crowd.sightings.all.keys()].filter((print) => !kept.has(print))
  const losses = [
    ...crowd.devices.flatMap((device) => [
      ...lostBy(device, places),
      ...apartFrom(device, meetings.at(-1) as Meeting),
    ]),
    ...unheardOf.map((print) => `a board was shown that is none of the ledger's: ${print}`),
  ]
  return {
    acknowledged: crowd.acknowledged,
    lost: losses.length,
    losses,
    doubled: [...places.values()].filter((seqs) => seqs.length > 1).length,
    leaks: sum([...crowd.tapes.keys()].map((device) => leaksTo(device, crowd))),
  }
}

function placesOf(entries: readonly Entry[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { seq, context, spoken } of entries) {
    if (!('id' in spoken)) continue
    const mark = `${context.member}/${spoken.id}`
    places.set(mark, [...(places.get(mark) ?? []), seq])
  }
  return places
}

/** Statements with a yes that are not where their receipt says, or before what was said earlier. */
function lostBy({ access, said, receipts }: Client, places: Map<string, number[]>): string[] {
  const lost: string[] = []
  let before = 0
  for (const { id } of said) {
    const receipt = receipts.get(id)
    const seq = places.get(`${access.member}/${id}`)?.[0]
    if (receipt?.ok && !receipt.live && (seq !== receipt.seq || seq <= before))
      lost.push(`${access.member}/${id} is entry ${seq}, answered as ${receipt.seq}, said after ${before}`)
    before = Math.max(before, seq ?? 0)
  }
  return lost
}

/** What a device shows in the end must be the fold of the ledger. */
function apartFrom(device: Client, meeting: Meeting): string[] {
  const same =
    isDeepStrictEqual(asKept(device.board()), boardOf(meeting)) &&
    isDeepStrictEqual(asKept(device.mine()), mineOf(meeting, device.access.member))
  return same ? [] : [`a device of ${device.access.member} shows something else than what is kept`]
}

/** Others of whom a device received what only they may see. */
function leaksTo(device: Client, crowd: People): number {
  const others = crowd.devices.filter(({ access }) => access.member !== device.access.member)
  const secrets = new Set(others.map(secretOf))
  const tape = crowd.tapes.get(device)
  return tape ? [...secrets].filter((secret) => holds(tape, secret)).length : 0
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
