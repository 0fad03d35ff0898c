import { randomInt } from 'node:crypto'
import { type Attack, endsWith, open, presence, refuses, sync } from './attack.ts'

const MB = 1024 * 1024
/** One nobody had: an id of presence stays whose it was. */
const newClient = () => randomInt(2 ** 31)

/** What goes over a member's open socket too large, too fast, or in somebody else's name. */
export const ON_SOCKETS: Attack[] = [
  {
    name: '1 MB frames',
    run: async (target) => {
      await refuses(target, 'board', new Uint8Array(MB), 1009)
      await refuses(target, 'notebook', sync(2, new Uint8Array(MB)), 'frame.tooLarge')
    },
  },
  {
    name: 'messages in thousands of pieces',
    run: async (target) => {
      const raw = await open(target, 'notebook')
      for (let piece = 0; piece < 6_000; piece++) raw.socket.send(Uint8Array.of(0), { fin: false })
      await endsWith(raw, 1008)
    },
  },
  {
    name: '10,000 tiny frames at once',
    run: async (target) => {
      for (const document of ['board', 'notebook'] as const) {
        const raw = await open(target, document)
        for (let i = 0; i < 10_000; i++) raw.socket.send(Uint8Array.of(0, 0, 1, 0))
        await endsWith(raw, 'rate.exceeded')
      }
    },
  },
  {
    name: 'awareness floods',
    run: async (target) => {
      const raw = await open(target, 'board')
      const client = newClient()
      for (let clock = 0; clock < 10_000; clock++) {
        raw.socket.send(presence([{ client, clock, state: `{"cursor":{"x":${clock},"y":0}}` }]))
      }
      await endsWith(raw, 'rate.exceeded')
    },
  },
  {
    name: 'forged awareness identities',
    near: true,
    run: async (target) => {
      const [anna, bram] = target.ten?.people ?? []
      if (!anna || !bram) throw new Error('nobody is there')
      const points = () => bram.others().find(({ member }) => member === anna.access.member)
      anna.point({ cursor: null })
      await bram.until(points, 'Anna is here')
      const raw = await open(target, 'board')
      const client = anna.presenceId ?? 0
      raw.socket.send(presence([{ client, clock: 1e9, state: 'null' }]))
      raw.socket.send(presence([{ client, clock: 2e9, state: '{"cursor":null}' }]))
      raw.socket.send(
        presence([
          {
            client: newClient(),
            clock: 1,
            state: JSON.stringify({ member: anna.access.member, role: 'facilitator' }),
          },
        ]),
      )
      const seen = await bram.until(
        () => bram.others().find(({ member }) => member === target.mallory.member),
        'the forger is seen as who it is',
      )
      if (seen.role !== 'participant') throw new Error('a role was forged')
      if (!points()) throw new Error('somebody was wiped out')
      if (bram.others().filter(({ member }) => member === anna.access.member).length !== 1) {
        throw new Error('somebody is there twice')
      }
      raw.socket.close()
      await raw.goodbye
    },
  },
  {
    name: 'thousands of awareness clients',
    near: true,
    run: async (target) => {
      const first = newClient()
      const crowd = Array.from({ length: 5_000 }, (_, i) => ({ client: first + i, clock: 1, state: '{}' }))
      await refuses(target, 'board', presence(crowd), 'frame.invalid')
      const raw = await open(target, 'board')
      const [anna] = target.ten?.people ?? []
      if (!anna) throw new Error('nobody is there')
      for (const one of crowd.slice(0, 500)) raw.socket.send(presence([one]))
      const mine = () => anna.others().filter(({ member }) => member === target.mallory.member)
      await anna.until(() => mine().length > 0, 'one is seen')
      await target.ten?.answers(2)
      if (mine().length !== 1) throw new Error(`${mine().length} are seen of one socket`)
      raw.socket.close()
      await raw.goodbye
    },
  },
]
