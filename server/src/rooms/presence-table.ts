import { randomInt } from 'node:crypto'
import type { MemberId } from '@kring/shared/meeting'
import { type StampedPresence, withoutHands } from '@kring/shared/protocol/presence'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Link } from '../wire/link.ts'

type ClientId = number
/** Where somebody works, while people are apart in groups; undefined while all are together, and for who is in none. */
type Group = number | undefined
/** What is told of a client, as JSON, `null` for nothing; and as it is received. */
type Told = { stamped: string; bytes: Uint8Array }
type Shown = {
  link: Link
  /** What the client said last, not looked at until it is sent on. */
  raw: string
  group: Group
  /** What may be known of it in its own group. */
  inside: Told
  /** What all others may know: who is here. */
  outside: Told
  /** What it holds without anybody knowing whose hand it is, under a client id of ours. */
  hand: Hand | undefined
  /** Renewals since it said anything. */
  quiet: number
  /** Whether its device gave no sign of life: it is here, but its hands are not shown. */
  silent: boolean
  /** Whether it was said before they went to another group: what it points at lies on the table there. */
  old: boolean
  /** Whether it is looked at for the first time. */
  fresh: boolean
}
/** Only its own group knows of it. */
type Hand = Told & { id: ClientId; group: Group }
/** What is new about a client, for its group and for all others; undefined for nothing. */
type News = { group: Group; inside?: Uint8Array | undefined; outside?: Uint8Array | undefined }

const NOTHING = 'null'
const ONLY_HERE = '{}'

/** Turns what a device says about itself into what others may know, and says which group those are. */
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
 * While people are apart, what they do with their hands is sent to the devices at their group, and to no other.
 */
export class PresenceTable {
  readonly #shown = new Map<ClientId, Shown>()
  readonly #ids = new Map<Link, ClientId>()
  readonly #owners = new Map<ClientId, MemberId>()
  readonly #changed = new Set<ClientId>()
  /** Who are now at another group, and have to see other hands. */
  readonly #moved = new Map<ClientId, Group>()
  readonly #left = new Map<ClientId, News>()
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
    const news = new Map<ClientId, News>()
    const hands = new Map<ClientId, News>()
    for (const client of this.#changed) {
      const shown = this.#shown.get(client)
      if (shown) this.#restamp(client, shown, news, hands)
    }
    if (renewals) {
      for (const client of this.#leftHolding) this.#left.set(client, this.#gone(client))
      this.#leftHolding.clear()
      this.#renew(news, hands)
    }
    for (const [client, gone] of this.#left) news.set(client, gone)
    this.#left.clear()
    this.#changed.clear()
    // Beside whom a hand stands, and behind whom it comes, says nothing.
    for (const [id, hand] of [...hands].sort(([one], [other]) => one - other)) news.set(id, hand)
    const moved = new Map(this.#moved)
    this.#moved.clear()
    if (news.size === 0 && moved.size === 0) return undefined
    const forGroups = new Map<Group, { entries: Map<ClientId, Uint8Array>; all: Uint8Array | undefined }>()
    const of = (group: Group) => {
      const known = forGroups.get(group)
      if (known) return known
      const entries = new Map<ClientId, Uint8Array>()
      for (const [client, one] of news) {
        const bytes = one.group === group ? one.inside : one.outside
        if (bytes) entries.set(client, bytes)
      }
      const made = { entries, all: entries.size > 0 ? join(entries.values()) : undefined }
      forGroups.set(group, made)
      return made
    }
    // A client that hears about itself would take our word for its own: everybody gets only the others.
    return (link) => {
      const client = this.#ids.get(link)
      const group = this.#groupOf(client)
      const own = this.#ownOf(link)
      if (client !== undefined && moved.has(client)) return this.#anew(own, group, moved.get(client))
      const { entries, all } = of(group)
      if (!own.some((one) => entries.has(one))) return all
      const others = [...entries].filter(([one]) => !own.includes(one)).map(([, bytes]) => bytes)
      return others.length > 0 ? join(others) : undefined
    }
  }

  /**
   * @returns everybody but the asker, or undefined when there is nobody else. Until a socket has said which client
   * it is, any client of the same member might be it, come back before we noticed that it was gone.
   */
  everyone(link: Link): Uint8Array | undefined {
    const own = this.#ids.get(link)
    const group = this.#groupOf(own)
    const entries: Uint8Array[] = []
    const hands: Hand[] = []
    for (const [client, shown] of this.#shown) {
      const itself = own === undefined ? shown.link.member === link.member : client === own
      if (itself || shown.outside.stamped === NOTHING) continue
      entries.push((shown.group === group ? shown.inside : shown.outside).bytes)
      if (shown.hand && shown.hand.group === group) hands.push(shown.hand)
    }
    for (const { bytes } of hands.sort((one, other) => one.id - other.id)) entries.push(bytes)
    return entries.length > 0 ? join(entries) : undefined
  }

  /** @returns everything as it is seen at another group than before; what was in hands there is gone */
  #anew(own: readonly ClientId[], group: Group, before: Group): Uint8Array | undefined {
    const entries: Uint8Array[] = []
    const hands = new Map<ClientId, Uint8Array>()
    for (const [client, { group: at, inside, outside, hand }] of this.#shown) {
      if (own.includes(client)) continue
      entries.push(this.#encode(client, (at === group ? inside : outside).stamped))
      if (!hand || (hand.group !== group && hand.group !== before)) continue
      hands.set(hand.id, this.#encode(hand.id, hand.group === group ? hand.stamped : NOTHING))
    }
    for (const [, bytes] of [...hands].sort(([one], [other]) => one - other)) entries.push(bytes)
    return entries.length > 0 ? join(entries) : undefined
  }

  #groupOf(client: ClientId | undefined): Group {
    return client === undefined ? undefined : this.#shown.get(client)?.group
  }

  /** @returns the client ids a link is shown under: its own, and that of its hand */
  #ownOf(link: Link): ClientId[] {
    const own = this.#ids.get(link)
    const hand = own === undefined ? undefined : this.#shown.get(own)?.hand
    return [...(own === undefined ? [] : [own]), ...(hand ? [hand.id] : [])]
  }

  #renew(news: Map<ClientId, News>, hands: Map<ClientId, News>): void {
    for (const [client, shown] of this.#shown) {
      if (++shown.quiet > QUIET || shown.outside.stamped === NOTHING) continue
      shown.inside.bytes = this.#encode(client, shown.inside.stamped)
      shown.outside.bytes = this.#encode(client, shown.outside.stamped)
      share(shown)
      news.set(client, this.#newsOf(shown))
      const { hand } = shown
      if (!hand) continue
      hand.bytes = this.#encode(hand.id, hand.stamped)
      hands.set(hand.id, { group: hand.group, inside: hand.bytes })
    }
  }

  #newsOf({ group, inside, outside }: Shown): News {
    return { group, inside: inside.bytes, outside: outside.bytes }
  }

  /** That a client is gone, for all. */
  #gone(client: ClientId): News {
    const bytes = this.#encode(client, NOTHING)
    return { group: undefined, inside: bytes, outside: bytes }
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
    const isBack = shown !== undefined && shown.link !== link
    if (isBack) {
      // The same device on a new socket, which was shown only what everybody may see.
      this.#ids.delete(shown.link)
      if (shown.group !== undefined) this.#moved.set(client, undefined)
    }
    this.#ids.set(link, client)
    this.#owners.set(client, link.member)
    this.#left.delete(client)
    this.#leftHolding.delete(client)
    if (shown?.raw === raw && !shown.silent) {
      shown.link = link
      shown.quiet = 0
      return this.#moved.has(client)
    }
    const nothing = (): Told => ({ stamped: NOTHING, bytes: new Uint8Array() })
    const before = shown ?? { group: undefined, inside: nothing(), outside: nothing(), hand: undefined }
    this.#shown.set(client, { ...before, link, raw, quiet: 0, silent: false, old: false, fresh: true })
    this.#changed.add(client)
    return true
  }

  #hide(client: ClientId): boolean {
    const shown = this.#shown.get(client)
    if (!shown) return false
    this.#shown.delete(client)
    this.#changed.delete(client)
    this.#moved.delete(client)
    const { hand } = shown
    if (hand) this.#left.set(hand.id, { group: hand.group, inside: this.#encode(hand.id, NOTHING) })
    if (shown.outside.stamped === NOTHING) return true
    if (hand) this.#leftHolding.add(client)
    else this.#left.set(client, this.#gone(client))
    return true
  }

  /** Looks again at what somebody said, and adds what is new about it for those who may know. */
  #restamp(client: ClientId, shown: Shown, news: Map<ClientId, News>, hands: Map<ClientId, News>): void {
    const { hand, group, ...who } = this.#stampNow(shown) ?? {}
    const isMoved = group !== shown.group
    if (isMoved) this.#moved.set(client, shown.group)
    this.#hold(shown, group, hand && JSON.stringify(hand), hands)
    shown.group = group
    const isHere = 'member' in who
    const isNewInside = this.#tell(client, shown.inside, isHere ? JSON.stringify(who) : NOTHING, isMoved)
    const plain = isHere ? JSON.stringify({ member: who.member, role: who.role }) : NOTHING
    const isNewOutside = this.#tell(client, shown.outside, plain, isMoved)
    if (!isNewInside && !isNewOutside) return
    if (isNewInside && isNewOutside) share(shown)
    const { inside, outside } = this.#newsOf(shown)
    news.set(client, {
      group,
      ...(isNewInside && { inside }),
      ...(isNewOutside && { outside }),
    })
  }

  #stampNow(shown: Shown): StampedPresence | null {
    const { member } = shown.link
    const said = parse(shown.raw)
    const stamped = this.stamp(member, shown.silent ? withoutHands(said) : said)
    if (!shown.fresh && stamped?.group !== shown.group) shown.old = true
    shown.fresh = false
    return shown.old ? this.stamp(member, onlyWhere(said)) : stamped
  }

  /** @returns whether it is another than was told before */
  #tell(client: ClientId, told: Told, stamped: string, isAgain: boolean): boolean {
    if (stamped === told.stamped && !isAgain) return false
    told.stamped = stamped
    told.bytes = this.#encode(client, stamped)
    return true
  }

  /** What is taken up anew, or at another group, is another hand: nobody can tell what one person held one after the other. */
  #hold(shown: Shown, group: Group, stamped: string | undefined, hands: Map<ClientId, News>): void {
    const { hand } = shown
    const isSameHand = hand !== undefined && hand.group === group
    if (stamped === hand?.stamped && (!hand || isSameHand)) return
    const isOver = stamped === undefined || !isSameHand
    if (hand && isOver) hands.set(hand.id, { group: hand.group, inside: this.#encode(hand.id, NOTHING) })
    shown.hand = undefined
    if (stamped === undefined) return
    const id = hand && isSameHand ? hand.id : this.#newId()
    const inside = this.#encode(id, stamped)
    shown.hand = { id, group, stamped, bytes: inside }
    hands.set(id, { group, inside })
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

/** Who does nothing with their hands is told alike to all, and most are so: what was just written twice is kept once. */
function share({ inside, outside }: Shown): void {
  if (inside.stamped === outside.stamped) Object.assign(outside, inside)
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

/** @returns of what a device says of itself only at which group it is */
function onlyWhere(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'group' in raw ? { group: raw.group } : {}
}

function join(entries: Iterable<Uint8Array>): Uint8Array {
  const list = [...entries]
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, list.length)
    for (const bytes of list) encoding.writeUint8Array(encoder, bytes)
  })
}
