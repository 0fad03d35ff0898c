import { randomInt } from 'node:crypto'
import type { MemberId } from '@kring/shared/meeting'
import { type StampedPresence, withoutHands } from '@kring/shared/protocol/presence'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Link } from '../wire/link.ts'

type ClientId = number
type Shown = {
  link: Link
  /** What the client said last, not looked at until it is sent on. */
  raw: string
  /** What others may know of it, as JSON; `null` for nothing. */
  stamped: string
  /** As others receive it. */
  bytes: Uint8Array
  /** What it holds without anybody knowing whose hand it is, under a client id of ours. */
  hand: Hand | undefined
  /** Renewals since it said anything. */
  quiet: number
  /** Whether its device gave no sign of life: it is here, but its hands are not shown. */
  silent: boolean
}
type Hand = { id: ClientId; stamped: string; bytes: Uint8Array }

const NOTHING = 'null'
const ONLY_HERE = '{}'

/** Turns what a device says about itself into what others may know. */
export type Stamp = (member: MemberId, raw: unknown) => StampedPresence | null

/** Most entries looked through in one message; a client sends its own, and echoes those it received. */
const MOST_ENTRIES = 600
/** Client ids remembered in one life of a room, so that nobody takes over the id of somebody who left. */
const MOST_OWNERS = 20_000
/** Renewals that also who has said nothing for so long takes part in: clients speak every 15 s, renewals come every 5 s. */
const QUIET = 4
/** Our clocks begin here, far above those of clients: what carries such a clock is an echo of ours. */
const OUR_CLOCKS = 2 ** 32

/**
 * Who is here and what they point at. Clients speak y-protocols/awareness, but what they say goes through
 * our hands: one client id per socket, identity put on by us, newest wins, nothing is parsed before it is sent.
 * What somebody holds in a phase without names is sent as a client of its own, another one each time something is
 * taken up. Nothing else that is sent may tell whose it is: everybody is renewed alike, however much they say.
 */
export class PresenceTable {
  readonly #shown = new Map<ClientId, Shown>()
  readonly #ids = new Map<Link, ClientId>()
  readonly #owners = new Map<ClientId, MemberId>()
  readonly #changed = new Set<ClientId>()
  readonly #left = new Set<ClientId>()
  /** Who left with something in an unnamed hand: they are gone a while after it, or it would be known as theirs. */
  readonly #leftHolding = new Set<ClientId>()
  #clock = OUR_CLOCKS

  /** @param longest bytes of one state */
  constructor(
    private readonly stamp: Stamp,
    private readonly longest: number,
  ) {}

  /**
   * Takes what a device says about itself out of a message; everything else in it is ignored.
   * @returns whether there is something to send on
   * @throws Error when the message cannot be read
   */
  hear(link: Link, states: Uint8Array): boolean {
    const decoder = decoding.createDecoder(states)
    const count = decoding.readVarUint(decoder)
    if (count > MOST_ENTRIES) throw new Error('too many states')
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const text = decoding.readVarUint8Array(decoder)
      if (text.length > this.longest || !this.#isOwn(link, client, clock, text)) continue
      return this.#say(link, client, Buffer.from(text.buffer, text.byteOffset, text.length).toString())
    }
    return false
  }

  /**
   * Asks the devices whose hands are shown for a sign of life, and hides those of who gave none.
   * @returns whether there is something to send on
   */
  lookAtHands(): boolean {
    let changed = false
    for (const [client, shown] of this.#shown) {
      if (shown.silent || shown.raw === ONLY_HERE || shown.link.probe()) continue
      shown.silent = true
      this.#changed.add(client)
      changed = true
    }
    return changed
  }

  /** A device is gone. @returns whether there is something to send on */
  leave(link: Link): boolean {
    const client = this.#ids.get(link)
    if (client === undefined) return false
    this.#ids.delete(link)
    return this.#hide(client)
  }

  /**
   * The meeting changed: look again at what people said.
   * @param all also at those who only said that they are here, for when the people themselves changed
   */
  review(all: boolean): void {
    for (const [client, { raw }] of this.#shown) if (all || raw !== ONLY_HERE) this.#changed.add(client)
  }

  /**
   * What to send now.
   * @param renewals also say again what did not change, which clients want to hear within half a minute
   * @returns a function from a link to the states for it, or undefined when there is nothing new
   */
  take(renewals = false): ((link: Link) => Uint8Array | undefined) | undefined {
    const entries = new Map<ClientId, Uint8Array>()
    const hands = new Map<ClientId, Uint8Array>()
    for (const client of this.#changed) {
      const shown = this.#shown.get(client)
      if (shown && this.#restamp(client, shown, hands)) entries.set(client, shown.bytes)
    }
    if (renewals) {
      for (const client of this.#leftHolding) this.#left.add(client)
      this.#leftHolding.clear()
      this.#renew(entries, hands)
    }
    for (const client of this.#left) entries.set(client, this.#encode(client, NOTHING))
    this.#left.clear()
    this.#changed.clear()
    // Beside whom a hand stands, and behind whom it comes, says nothing.
    for (const [id, bytes] of [...hands].sort(([one], [other]) => one - other)) entries.set(id, bytes)
    if (entries.size === 0) return undefined
    const forAll = join(entries.values())
    // A client that hears about itself would take our word for its own: everybody gets only the others.
    return (link) => {
      const own = this.#ownOf(link)
      if (!own.some((client) => entries.has(client))) return forAll
      const others = [...entries].filter(([client]) => !own.includes(client)).map(([, bytes]) => bytes)
      return others.length > 0 ? join(others) : undefined
    }
  }

  /**
   * @returns everybody but the asker, or undefined when there is nobody else. Until a socket has said which client
   * it is, any client of the same member might be it, come back before we noticed that it was gone.
   */
  everyone(link: Link): Uint8Array | undefined {
    const own = this.#ids.get(link)
    const entries: Uint8Array[] = []
    const hands: Hand[] = []
    for (const [client, shown] of this.#shown) {
      const itself = own === undefined ? shown.link.member === link.member : client === own
      if (itself || shown.stamped === NOTHING) continue
      entries.push(shown.bytes)
      if (shown.hand) hands.push(shown.hand)
    }
    for (const { bytes } of hands.sort((one, other) => one.id - other.id)) entries.push(bytes)
    return entries.length > 0 ? join(entries) : undefined
  }

  /** @returns the client ids a link is shown under: its own, and that of its hand */
  #ownOf(link: Link): ClientId[] {
    const own = this.#ids.get(link)
    const hand = own === undefined ? undefined : this.#shown.get(own)?.hand
    return [...(own === undefined ? [] : [own]), ...(hand ? [hand.id] : [])]
  }

  #renew(entries: Map<ClientId, Uint8Array>, hands: Map<ClientId, Uint8Array>): void {
    for (const [client, shown] of this.#shown) {
      if (++shown.quiet > QUIET || shown.stamped === NOTHING) continue
      shown.bytes = this.#encode(client, shown.stamped)
      entries.set(client, shown.bytes)
      const { hand } = shown
      if (!hand) continue
      hand.bytes = this.#encode(hand.id, hand.stamped)
      hands.set(hand.id, hand.bytes)
    }
  }

  #isOwn(link: Link, client: ClientId, clock: number, text: Uint8Array): boolean {
    const own = this.#ids.get(link)
    if (own !== undefined) return own === client
    if (clock >= OUR_CLOCKS || isNull(text)) return false
    const owner = this.#owners.get(client)
    if (owner === undefined) return this.#owners.size < MOST_OWNERS
    return owner === link.member
  }

  #say(link: Link, client: ClientId, raw: string): boolean {
    if (raw === NOTHING) return this.#hide(client)
    const shown = this.#shown.get(client)
    if (shown && shown.link !== link) this.#ids.delete(shown.link) // the same device, back on a new socket
    this.#ids.set(link, client)
    this.#owners.set(client, link.member)
    this.#left.delete(client)
    this.#leftHolding.delete(client)
    if (shown?.raw === raw && !shown.silent) {
      shown.link = link
      shown.quiet = 0
      return false
    }
    const before = shown ?? { stamped: NOTHING, bytes: new Uint8Array(), hand: undefined }
    this.#shown.set(client, { ...before, link, raw, quiet: 0, silent: false })
    this.#changed.add(client)
    return true
  }

  #hide(client: ClientId): boolean {
    const shown = this.#shown.get(client)
    if (!shown) return false
    this.#shown.delete(client)
    this.#changed.delete(client)
    if (shown.hand) this.#left.add(shown.hand.id)
    if (shown.stamped !== NOTHING) (shown.hand ? this.#leftHolding : this.#left).add(client)
    return true
  }

  /**
   * @param hands to which what is held is added where others see a difference
   * @returns whether they see one in what is shown by name
   */
  #restamp(client: ClientId, shown: Shown, hands: Map<ClientId, Uint8Array>): boolean {
    const said = parse(shown.raw)
    const { hand, ...who } = this.stamp(shown.link.member, shown.silent ? withoutHands(said) : said) ?? {}
    this.#hold(shown, hand && JSON.stringify(hand), hands)
    const stamped = 'member' in who ? JSON.stringify(who) : NOTHING
    if (stamped === shown.stamped) return false
    shown.stamped = stamped
    shown.bytes = this.#encode(client, shown.stamped)
    return true
  }

  /** What is taken up anew is another hand: nobody can tell what one person held one after the other. */
  #hold(shown: Shown, stamped: string | undefined, hands: Map<ClientId, Uint8Array>): void {
    const { hand } = shown
    if (stamped === hand?.stamped) return
    if (hand && stamped === undefined) hands.set(hand.id, this.#encode(hand.id, NOTHING))
    shown.hand = undefined
    if (stamped === undefined) return
    const id = hand?.id ?? this.#newId()
    shown.hand = { id, stamped, bytes: this.#encode(id, stamped) }
    hands.set(id, shown.hand.bytes)
  }

  /** A client id no device has had. */
  #newId(): ClientId {
    for (;;) {
      const id = randomInt(2 ** 32)
      if (!this.#owners.has(id)) return id
    }
  }

  #encode(client: ClientId, state: string): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ++this.#clock)
      encoding.writeVarString(encoder, state)
    })
  }
}

function isNull(text: Uint8Array): boolean {
  return text.length === 4 && text[0] === 110 && text[1] === 117
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function join(entries: Iterable<Uint8Array>): Uint8Array {
  const list = [...entries]
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, list.length)
    for (const bytes of list) encoding.writeUint8Array(encoder, bytes)
  })
}
