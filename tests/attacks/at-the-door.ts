import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { FACILITATOR } from '@kring/shared/meeting'
import { openRaw } from '../simulation/raw-socket.ts'
import { type Attack, endsWith, type Target } from './attack.ts'

/** What comes before anybody is let in. Last in a row of attacks: the address gets a bad name, and the meeting full. */
export const AT_THE_DOOR: Attack[] = [
  {
    name: 'slow handshakes and half-open connections',
    long: true,
    run: async (target) => {
      const sockets = Array.from({ length: 100 }, () => dial(target))
      await Promise.all(sockets.map((socket) => once(socket, 'connect')))
      const ends = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      const drips = sockets.slice(0, 50).map((socket) => {
        socket.write(`GET /sync/${target.gathering.id}/notebook HTTP/1.1\r\n`)
        return setInterval(() => socket.writable && socket.write('x-slow: 1\r\n'), 100)
      })
      await Promise.all(ends)
      for (const drip of drips) clearInterval(drip)
    },
  },
  {
    name: 'the notebook of another member',
    run: async (target) => {
      const victim = FACILITATOR
      const [body = '', signature = ''] = target.mallory.token.split('.')
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
      const forged = Buffer.from(JSON.stringify({ ...claims, u: victim })).toString('base64url')
      for (const token of [`${forged}.${signature}`, `${forged}.`, forged]) {
        await endsWith(openRaw(target.origin, { ...target.mallory, token }, 'notebook'), 'token.invalid')
      }
      // There is no address at which somebody else's notebook could be asked for.
      const elsewhere = openRaw(target.origin, target.mallory, `notebook/${victim}`)
      if ((await elsewhere.goodbye).code !== 1006) throw new Error('something answered there')
    },
  },
  {
    name: 'connection floods before authentication',
    run: async (target) => {
      const token = `${'A'.repeat(60)}.${'B'.repeat(43)}`
      const flood = Array.from({ length: 300 }, () =>
        openRaw(target.origin, { ...target.mallory, token }, 'notebook'),
      )
      const codes = (await Promise.all(flood.map(({ goodbye }) => goodbye))).map(({ code }) => code)
      const told = codes.filter((code) => code === 4401).length
      const unheard = codes.filter((code) => code === 1006).length
      if (told + unheard !== 300 || unheard < 200) throw new Error(`${told} told, ${unheard} cut off`)
    },
  },
  {
    name: 'join floods',
    run: async ({ api, gathering }) => {
      const body = { code: gathering.made.code, name: 'Nog een', again: '' }
      const statuses = await Promise.all(
        Array.from({ length: 300 }, async () => (await api.call('POST', '/api/join', { body })).status),
      )
      const joined = statuses.filter((status) => status === 200).length
      if (joined > 60 || !statuses.every((status) => [200, 403, 429].includes(status))) {
        throw new Error(`${joined} came in; ${[...new Set(statuses)]}`)
      }
      const guesses: number[] = []
      for (let i = 0; i < 60; i++) {
        guesses.push(
          (await api.call('POST', '/api/join', { body: { code: `GUESS${i % 10}`, name: 'Eve' } })).status,
        )
      }
      if (guesses.at(-1) !== 429) throw new Error('guessing goes on')
    },
  },
]

function dial({ origin }: Target): Socket {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  return socket.resume()
}
