import type { WebsocketProvider } from 'y-websocket'
import { reconnect } from './checkConnection.ts'

/** ms between two looks while one is not connected. */
const LOOK = 3500
/** ms in which a line that works has said something. */
const SILENT = 6500
/** ms, the longest pause between two looks once one was told. */
const LONGEST = 14_000

/** A live connection that is there, or is tried. */
export type Line = {
  /** Whether the server has said anything on it. */
  heard(): boolean
  /** ms since it was begun. */
  age(): number
  /** Gives it up and tries anew. */
  reconnect(): void
}

/** @returns the line of a provider, followed from now on */
export function lineOf(provider: WebsocketProvider): Line {
  let since = Date.now()
  let opened = 0
  provider.on('status', ({ status }) => {
    if (status === 'connecting') since = Date.now()
    // The provider counts being let in as something heard.
    if (status === 'connected') opened = provider.wsLastMessageReceived
  })
  return {
    heard: () => provider.synced || (provider.wsconnected && provider.wsLastMessageReceived > opened),
    age: () => Date.now() - since,
    reconnect: () => reconnect(provider),
  }
}

/**
 * Tells a network that blocks live connections from a server that is away: the one answers what it is asked, and on
 * its lines nobody ever says a word, whether they are refused, held open, or taken and left silent.
 */
export class LineWatch {
  #timer: ReturnType<typeof setTimeout> | undefined
  #answering: number | undefined
  #began = 0
  #pause = LOOK
  #stopped = true

  constructor(
    private readonly about: {
      lines(): readonly Line[]
      /** Whether the server answers an ordinary request. */
      ask(): Promise<boolean>
      tell(why: 'blocked' | 'away'): void
    },
  ) {}

  /** From here on one is not connected. */
  begin(): void {
    if (!this.#stopped) return
    this.#stopped = false
    this.#answering = undefined
    this.#began = Date.now()
    this.#pause = LOOK
    this.#later()
  }

  /** The server answered by another way. */
  answered(): void {
    this.#answering ??= Date.now()
  }

  end(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #later(): void {
    this.#timer = setTimeout(() => void this.#look(), this.#pause)
  }

  async #look(): Promise<void> {
    const asking = this.about.ask()
    // Whoever waits for an answer for so long has none.
    const unanswered = setTimeout(() => this.#tell('away'), SILENT / 2)
    const answers = await asking
    clearTimeout(unanswered)
    if (this.#stopped) return
    if (answers) this.answered()
    else this.#answering = undefined
    const silent = this.about.lines().filter((line) => !line.heard())
    if (!answers) this.#tell('away')
    else if (silent.length > 0 && Date.now() - (this.#answering ?? 0) >= SILENT) this.#tell('blocked')
    for (const line of silent) if (line.age() >= SILENT) line.reconnect()
    this.#later()
  }

  #tell(why: 'blocked' | 'away'): void {
    if (this.#stopped || Date.now() - this.#began < SILENT) return
    this.about.tell(why)
    this.#pause = Math.min(LONGEST, this.#pause * 2)
  }
}
