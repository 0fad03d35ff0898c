import { randomFrom } from '@kring/shared/basis/random'
import type { Meeting } from '@kring/shared/meeting'
import { newMember } from '@kring/shared/opening'
import { boardOf } from '@kring/shared/projection'
import { BOARD_ROOT } from '@kring/shared/protocol/wire'
import { Table } from '@kring/shared/testing/table'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from './board.ts'

const SEED = 20261129

/** A meeting in which people come, change their names and go, as chance has it. */
function* changing(seed: number, length = 30): Generator<Meeting> {
  const random = randomFrom(seed)
  let { meeting } = new Table()
  for (;;) {
    const members = { ...meeting.members }
    for (let changes = Math.floor(random() * 4); changes >= 0; changes--) {
      const id = `m${Math.floor(random() * 12)}`
      if (members[id] && random() < 0.4) delete members[id]
      else members[id] = newMember(id, `Naam ${random()}`.padEnd(length, '.'), 0)
    }
    meeting = { ...meeting, members }
    yield meeting
  }
}

const recordsIn = (doc: Y.Doc) => doc.getMap(BOARD_ROOT).toJSON()
const take = (doc: Y.Doc, updates: readonly Uint8Array[]) => {
  for (const update of updates) Y.applyUpdate(doc, update)
}

/** What somebody says they have, of these clients up to this clock. */
function vectorOf(clients: readonly number[], clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.length)
    for (const client of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}

test('whoever comes in, or back after any while, has the board as it is', () => {
  for (const length of [30, 60_000]) {
    const random = randomFrom(SEED)
    const meetings = changing(SEED, length)
    let meeting = meetings.next().value as Meeting
    const board = new Board(meeting)
    const away: Y.Doc[] = []
    for (let step = 0; step < 120; step++) {
      const back = random() < 0.5 && away.length > 0 ? away.splice(Math.floor(random() * away.length), 1)[0]! : new Y.Doc() // biome-ignore format: one line
      take(back, board.since(Y.encodeStateVector(back)))
      expect(recordsIn(back), `SEED=${SEED}, step ${step}`).toEqual(boardOf(meeting))
      expect(back.store.pendingStructs).toBeNull()
      const goesAt = Math.floor(random() * 6)
      for (let change = 0; change < 6; change++) {
        meeting = meetings.next().value as Meeting
        const update = board.show(meeting)
        if (update && change < goesAt) Y.applyUpdate(back, update)
      }
      away.push(back)
    }
    board.close()
  }
})

test('questions with invented vectors are answered without a walk through the document', () => {
  const meetings = changing(SEED)
  const board = new Board(meetings.next().value as Meeting)
  const device = new Y.Doc()
  take(device, board.since(Y.encodeStateVector(device)))
  const [us = 0] = [...device.store.clients.keys()]
  const sent = new Set<Uint8Array | undefined>()
  for (let i = 0; i < 200; i++) sent.add(board.show(meetings.next().value as Meeting))
  // The whole is written once, for whoever asks first; and what it began with was a change as well.
  for (const vector of [Uint8Array.of(0), vectorOf([us], 1)]) sent.add(board.since(vector)[0])
  for (const clock of [0, 1, 7, 40, 1e9])
    for (const clients of [[], [us], [us + 1, us], Array.from({ length: 5_000 }, (_, i) => us + 1 + i)]) {
      const answer = board.since(vectorOf(clients, clock))
      expect(answer.length).toBeGreaterThan(0)
      for (const update of answer) expect(sent.has(update)).toBe(true)
    }
  expect(() => board.since(Uint8Array.of(200, 1))).toThrow()
  board.close()
})

test('what was written over is known, so that a document that is mostly traces can begin anew', () => {
  const meetings = changing(SEED)
  const board = new Board(meetings.next().value as Meeting)
  for (let i = 0; i < 500; i++) board.show(meetings.next().value as Meeting)
  expect(board.overwritten).toBeGreaterThan(300)
  board.close()
})
