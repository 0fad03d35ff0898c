import { relayPath } from '@kring/shared/protocol/relay'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { opened, roomOf, sealed } from './seal.ts'

/** ms between two attempts, at first and at most. */
const AGAIN = { first: 1000, most: 15_000 }
/** ms in which what is told more than once is told once: letters come one by one. */
const PAUSE = 300

type Heard = {
  /** Something the other side sealed. */
  tells: (value: unknown) => void
  /** How many devices are at this link now, this one counted; none without a connection. */
  here: (count: number) => void
}

/**
 * A line between two who share a secret. Each side tells all it has to tell whenever that changes and whenever somebody
 * comes or goes: whoever was away knows everything at once, and nothing has to be kept in between.
 */
export class RelayLine {
  #socket: WebSocket | undefined
  #pause: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #wait = AGAIN.first
  #isOver = false

  /** @param newest what is to be told now */
  constructor(
    private readonly secret: string,
    private readonly newest: () => unknown,
    private readonly heard: Heard,
  ) {
    this.#connect()
  }

  /** What is to be told has changed. */
  changed(): void {
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined
      this.#tell(this.newest())
    }, PAUSE)
  }

  /** @param farewell told at once, where there is something left to say */
  close(farewell?: unknown): void {
    if (farewell !== undefined) this.#tell(farewell)
    this.#isOver = true
    clearTimeout(this.#pause)
    clearTimeout(this.#retry)
    this.#socket?.close()
  }

  #tell(value: unknown): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(sealed(this.secret, value))
  }

  #connect(): void {
    const address = new URL(relayPath(roomOf(this.secret)), window.location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    const socket = new WebSocket(address, [SOCKET_PROTOCOL])
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#wait = AGAIN.first
      if (typeof data !== 'string') {
        const value = opened(this.secret, new Uint8Array(data))
        if (value !== undefined) this.heard.tells(value)
        return
      }
      this.heard.here(countIn(data))
      this.changed()
    }
    socket.onclose = () => {
      this.heard.here(0)
      if (this.#isOver) return
      this.#retry = setTimeout(() => this.#connect(), this.#wait)
      this.#wait = Math.min(AGAIN.most, this.#wait * 2)
    }
  }
}

/** The server says nothing but this. */
function countIn(text: string): number {
  try {
    const { here } = JSON.parse(text) as { here?: unknown }
    return typeof here === 'number' ? here : 0
  } catch {
    return 0
  }
}
