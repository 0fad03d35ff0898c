import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { marksIn } from './mark.ts'

/** A raw connection: no document behind it, so that a hundred of them cost little. */
export type Line = { socket: WebSocket; wire: Socket }

/**
 * @param listen is given the connection before it is open: what a server says first can come with the handshake
 * @param headers more of its request
 */
export async function openLine(
  address: string,
  protocols: string[] = [],
  listen: (socket: WebSocket) => void = () => {},
  headers: Record<string, string> = {},
): Promise<Line> {
  const { hostname, port } = new URL(address)
  const wire = connect({ host: hostname, port: Number(port), noDelay: true })
  const socket = new WebSocket(address, protocols, {
    perMessageDeflate: false,
    createConnection: () => wire,
    headers,
  })
  listen(socket)
  await once(socket, 'open')
  return { socket, wire }
}

/** Somebody whose messages are timed. */
export type Speaker = { speak(n: number): void }

export function hangUp(lines: readonly Line[]): void {
  for (const { socket } of lines) socket.terminate()
}

/** A room full of connections. The first `speakers.length` lines belong to the speakers. */
export type Room = { lines: Line[]; speakers: Speaker[]; leave(): Promise<void> }

/** How people speak in one measurement. */
export type Pace = { speakers: number; perSecond: number }

export type Heard = {
  /** Milliseconds from sender to another client, one for each delivery. */
  latencies: Float64Array
  sent: number
  /** Deliveries there would be if each message reached every other client by itself. */
  due: number
  /** Bytes on the wire to those who only listen. */
  bytesIn: number
  deliveredToListeners: number
}

/** Lets speakers speak without listening: what a server does first, it does slowest. */
export async function warmUp(room: Room, pace: Pace, seconds: number, numbers: () => number): Promise<void> {
  const stop = speakTogether(room, pace, (speaker) => speaker.speak(numbers()))
  await pause(seconds * 1000)
  stop()
  await pause(100)
}

/**
 * Lets speakers speak and times every delivery.
 * @param numbers gives each message a number no other in this room has
 */
export async function measure(
  room: Room,
  pace: Pace,
  seconds: number,
  numbers: () => number,
): Promise<Heard> {
  const sentAt = new Map<number, number>()
  const latencies: number[] = []
  const ears = room.lines.map((line, index) => {
    const seen = new Set<number>()
    const hear = (data: Buffer) => {
      const now = performance.now()
      for (const { speaker, n } of marksIn(data)) {
        const since = sentAt.get(n)
        if (since === undefined || speaker === index || seen.has(n)) continue
        seen.add(n)
        latencies.push(now - since)
      }
    }
    line.socket.on('message', hear)
    return {
      line,
      seen,
      isListener: index >= room.speakers.length,
      stop: () => line.socket.off('message', hear),
    }
  })
  const listeners = ears.filter((ear) => ear.isListener)
  const bytes = () => listeners.reduce((sum, ear) => sum + ear.line.wire.bytesRead, 0)

  const bytesBefore = bytes()
  const stop = speakTogether(room, pace, (speaker) => {
    const n = numbers()
    sentAt.set(n, performance.now())
    speaker.speak(n)
  })
  await pause(seconds * 1000)
  stop()
  const due = sentAt.size * (ears.length - 1)
  await settled(() => latencies.length, due)
  for (const ear of ears) ear.stop()
  return {
    latencies: Float64Array.from(latencies),
    sent: sentAt.size,
    due,
    bytesIn: bytes() - bytesBefore,
    deliveredToListeners: listeners.reduce((sum, ear) => sum + ear.seen.size, 0),
  }
}

/** Several measurements of the same thing as one. */
export function together(parts: readonly Heard[]): Heard {
  const sum = (of: (part: Heard) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    latencies: Float64Array.from(parts.flatMap(({ latencies }) => [...latencies])).sort(),
    sent: sum((part) => part.sent),
    due: sum((part) => part.due),
    bytesIn: sum((part) => part.bytesIn),
    deliveredToListeners: sum((part) => part.deliveredToListeners),
  }
}

/** Nobody waits for anybody: the speakers' rhythms lie evenly beside one another. @returns how to stop them */
function speakTogether(room: Room, pace: Pace, say: (speaker: Speaker) => void): () => void {
  const interval = 1000 / pace.perSecond
  const speaking = room.speakers.slice(0, pace.speakers)
  const stops = speaking.map((speaker, i) =>
    steadily(() => say(speaker), interval, (i / speaking.length) * interval),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

/** Calls `act` every `interval` ms without drifting, however late a single call is. */
function steadily(act: () => void, interval: number, delay: number): () => void {
  const start = performance.now() + delay
  let count = 0
  let timer = setTimeout(tick, delay)
  function tick() {
    act()
    count++
    timer = setTimeout(tick, Math.max(0, start + count * interval - performance.now()))
  }
  return () => clearTimeout(timer)
}

/** Waits until everything arrived, or nothing new did for a while: the newest may have replaced an older one. */
async function settled(count: () => number, due: number): Promise<void> {
  let before = -1
  while (count() < due && count() !== before) {
    before = count()
    await pause(250)
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
