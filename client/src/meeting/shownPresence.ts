import type { MemberId } from '@kring/shared/meeting'
import type { Presence, StampedPresence } from '@kring/shared/protocol/presence'
import type { Presences, RemotePresence } from './presence.ts'
import type { QuietAwareness } from './quietAwareness.ts'

/** ms between two messages about presence: about 30 a second, as the server's limit expects. */
const PAUSE = 33

/** Whose hand something is in where names are not shown. */
const NOBODY = { member: '', role: 'participant' } as const

/** Presence of one meeting; it outlives the board documents it travels with. */
export class ShownPresence implements Presences {
  #awareness: QuietAwareness | undefined
  #own: Presence = {}
  #at: Pick<Presence, 'group'> = {}
  #others: RemotePresence[] = []
  #online: ReadonlySet<MemberId> = new Set()
  #callbacks = new Set<(others: RemotePresence[]) => void>()
  #onlineCallbacks = new Set<() => void>()
  #pause: ReturnType<typeof setTimeout> | undefined
  #newest = false

  constructor(readonly me: MemberId) {
    this.#online = new Set([me])
  }

  /** Moves over to the awareness of a new board. */
  attach(awareness: QuietAwareness): void {
    this.detach()
    this.#awareness = awareness
    awareness.setLocalState(this.#own)
    awareness.on('change', this.#read)
    this.#read()
  }

  detach(): void {
    this.#awareness?.off('change', this.#read)
    this.#awareness = undefined
    clearTimeout(this.#pause)
    this.#pause = undefined
  }

  set(presence: Presence): void {
    this.#own = { ...presence, ...this.#at }
    this.#show()
  }

  /** Who goes around is at another group, and holds nothing there yet; of all others the server knows where they are. */
  goTo(group: number | undefined): void {
    if (group === this.#at.group) return
    this.#at = group === undefined ? {} : { group }
    this.set({})
  }

  #show(): void {
    if (this.#pause !== undefined) {
      this.#newest = true
      return
    }
    this.#awareness?.setLocalState(this.#own)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      if (!this.#newest) return
      this.#newest = false
      this.#show()
    }, PAUSE)
  }

  subscribe(callback: (others: RemotePresence[]) => void): () => void {
    this.#callbacks.add(callback)
    callback(this.#others)
    return () => this.#callbacks.delete(callback)
  }

  /** The members with a device here now, oneself included; another set only when somebody came or went. */
  readonly online = (): ReadonlySet<MemberId> => this.#online

  readonly subscribeOnline = (callback: () => void): (() => void) => {
    this.#onlineCallbacks.add(callback)
    return () => this.#onlineCallbacks.delete(callback)
  }

  #read = () => {
    const others: RemotePresence[] = []
    for (const [client, state] of this.#awareness?.getStates() ?? []) {
      if (client === this.#awareness?.clientID) continue
      others.push({ ...NOBODY, ...(state as Partial<StampedPresence>), client })
    }
    this.#others = others
    for (const callback of this.#callbacks) callback(others)
    this.#readOnline()
  }

  #readOnline(): void {
    const online = new Set([this.me, ...this.#others.flatMap(({ member }) => member || [])])
    if (online.size === this.#online.size && [...online].every((member) => this.#online.has(member))) return
    this.#online = online
    for (const callback of this.#onlineCallbacks) callback()
  }
}
