import { type RawUpdate, rawUpdate } from '@kring/server/testing/raw-update'
import { BOARD_ROOT, NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Attack, endsWith, heard, open, refuses, sync, type Target } from './attack.ts'

const EVE = 9
const update = (parts: RawUpdate) => sync(2, rawUpdate(parts))
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))

/** What a member can say in a notebook to hurt the server that reads it. */
export const ON_NOTEBOOKS: Attack[] = [
  {
    name: 'deep CRDT nesting',
    run: async (target) => {
      const nested = update({
        sections: [
          {
            client: EVE,
            structs: [{ key: 'x', kind: 7, raw: (encoder) => encoding.writeVarUint(encoder, 1) }],
          },
        ],
      })
      await refuses(target, 'notebook', nested, 'frame.invalid')
      const deep = (encoder: encoding.Encoder) => {
        encoding.writeVarUint(encoder, 1)
        for (let depth = 0; depth < 100_000; depth++) {
          encoding.writeUint8(encoder, 117)
          encoding.writeUint8(encoder, 1)
        }
        encoding.writeUint8(encoder, 126)
      }
      const arrays = update({ sections: [{ client: EVE, structs: [{ key: 'x', raw: deep }] }] })
      await refuses(target, 'notebook', arrays, 'frame.invalid')
    },
  },
  {
    name: 'pending structs',
    run: async (target) => {
      const raw = await open(target, 'notebook')
      const asked = heard(raw, (message) => message[0] === 0 && message[1] === 0)
      const gap = (i: number) =>
        update({
          sections: [{ client: EVE + i, clock: 5, structs: [{ key: 'x', values: ['y'.repeat(1000)] }] }],
        })
      raw.socket.send(gap(0))
      await asked
      for (let i = 1; i < 2_000; i++) raw.socket.send(gap(i))
      await endsWith(raw, 'rate.exceeded')
    },
  },
  {
    name: 'forged client ids',
    run: async (target) => {
      const server = await serverClientIn(target)
      const raw = await open(target, 'notebook')
      raw.socket.send(
        update({ sections: [{ client: server.id, clock: server.clock, structs: [{ key: 'x' }] }] }),
      )
      await endsWith(raw, 'frame.invalid')
    },
  },
  {
    name: 'deleted-set bombs',
    run: async (target) => {
      const ranges = times(25_000, (i): [number, number] => [i * 2, 1])
      await refuses(target, 'notebook', update({ erased: [{ client: EVE, ranges }] }), 'notebook.full')
    },
  },
  {
    name: 'histories that fork',
    run: async (target) => {
      const length = 4_000
      const byTurns = [
        {
          client: 20,
          structs: times(length, (i) => (i === 0 ? { key: 'x' } : { origin: { client: 21, clock: i - 1 } })),
        },
        { client: 21, structs: times(length, (i) => ({ origin: { client: 20, clock: i } })) },
      ]
      const raw = await open(target, 'notebook')
      raw.socket.send(update({ sections: byTurns }))
      raw.socket.send(
        update({ sections: times(200, (i) => ({ client: 1000 + i, structs: [{ key: 'x' }] })) }),
      )
      await endsWith(raw, 'notebook.full')
    },
  },
  {
    name: 'values that are small to send and large to hold',
    run: async (target) => {
      const hollow = times(100_001, () => [])
      await refuses(
        target,
        'notebook',
        update({ sections: [{ client: EVE, structs: [{ key: 'x', values: [hollow] }] }] }),
        'notebook.full',
      )
    },
  },
  {
    name: 'statements with 1,000 fields',
    run: async (target) => {
      const device = await target.gathering.device(target.mallory)
      const fields = Object.fromEntries(times(1_000, (i) => [`field${i}`, i]))
      const { member } = target.mallory
      const ids = times(20, (i) => `wide${i}`)
      for (const id of ids)
        device.write(id, { id, n: 1, kind: 'member.rename', member, name: 'X', ...fields })
      for (const id of ids) {
        const receipt = await device.receipt(id)
        if (receipt.ok || receipt.refused !== 'statement.invalid')
          throw new Error('a wide statement was taken')
      }
      device.close()
    },
  },
  {
    name: 'board writes',
    run: async (target) => {
      const doc = new Y.Doc()
      doc.getMap(BOARD_ROOT).set('meeting', { title: 'mine' })
      for (const step of [1, 2] as const) {
        await refuses(target, 'board', sync(step, Y.encodeStateAsUpdate(doc)), 'board.readOnly')
      }
    },
  },
]

/** The name under which the server writes into this member's notebook, and what it would write next. */
async function serverClientIn(target: Target): Promise<{ id: number; clock: number }> {
  const raw = await open(target, 'notebook')
  const told = heard(raw, (message) => message[0] === 0 && message[1] === 2 && clientsIn(message).length > 0)
  const doc = new Y.Doc()
  // A statement of ours, so that there is an answer of theirs.
  doc.getMap(NOTEBOOK_ROOTS.outbox).set('one', { id: 'one' })
  raw.socket.send(sync(1, Y.encodeStateAsUpdate(doc)))
  const [id = 0, clock = 0] = clientsIn(await told)[0] ?? []
  raw.socket.close()
  await raw.goodbye
  return { id, clock }
}

function clientsIn(message: Buffer): [client: number, next: number][] {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const { to } = Y.parseUpdateMeta(decoding.readVarUint8Array(decoder))
  return [...to]
}
