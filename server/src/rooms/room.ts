import { isApart, isOnTable } from '@kring/shared/groups'
import { isAtDoor, type Meeting, type MeetingId, type MemberId, SCREEN } from '@kring/shared/meeting'
import { isMineSame, mineOf, type Records } from '@kring/shared/projection'
import type { CloseReason } from '@kring/shared/protocol/codes'
import type { DeviceId, PairedDevice } from '@kring/shared/protocol/pairing'
import { stampPresence } from '@kring/shared/protocol/presence'
import type { Bearer } from '../access/token.ts'
import { Refusal } from '../basis/refusal.ts'
import { Notebook } from '../notebook/notebook.ts'
import type { AccessRecord } from '../store/store.ts'
import type { Link } from '../wire/link.ts'
import { lack, type Message, passVector, presence } from '../wire/messages.ts'
import { Batch } from './batch.ts'
import { Boards, type Changes, followAlike } from './boards.ts'
import { type LedgerTools, LiveLedger } from './live-ledger.ts'
import { PresenceTable } from './presence-table.ts'
import { comesByKey, RoomAccess } from './room-access.ts'
import { RoomImages } from './room-images.ts'
import { statementIntake } from './statement-intake.ts'
import type { StoredMeeting } from './stored-meeting.ts'

type OpenNotebook = {
  notebook: Notebook
  /** What was written as the member's own; undefined before the first time. */
  mine: Records | undefined
  /** Whether there are answers to write, or lines to put right. */
  dirty: boolean
  linger: NodeJS.Timeout | undefined
}

/** One meeting in memory: its ledger, its board, its members' notebooks, and who is connected to them. */
export class Room {
  readonly ledger: LiveLedger
  readonly images: RoomImages
  readonly access: RoomAccess
  readonly #boards: Boards
  readonly #boardLinks = new Set<Link>()
  readonly #presence: PresenceTable
  readonly #notebooks = new Map<MemberId, OpenNotebook>()
  readonly #batch: Batch
  #shown: Meeting
  /** Those whose namesake is being sent away: both their sockets wait for it. */
  readonly #parting = new Map<MemberId, Promise<void>>()
  #ended = false

  constructor(
    readonly id: MeetingId,
    stored: StoredMeeting,
    access: AccessRecord,
    private readonly tools: LedgerTools,
    onMoved: () => void,
  ) {
    this.ledger = new LiveLedger(
      id,
      stored,
      tools,
      // Writes come gathered already: with a whole window both have one rhythm, and a flush that was late once stays late.
      () => this.#batch.request(tools.limits.batch / 2),
      () => this.#listenAgain(),
      onMoved,
    )
    this.images = new RoomImages(id, tools)
    this.access = new RoomAccess(id, access, tools.store, onMoved)
    this.#shown = stored.meeting
    this.#boards = new Boards(stored.meeting)
    this.#presence = new PresenceTable(
      (member, raw) => stampPresence(this.#shown, member, raw),
      tools.limits.presence,
    )
    this.#batch = new Batch(() => this.#flush())
  }

  /** Whether anybody is connected or anything is under way. */
  get idle(): boolean {
    return this.#boardLinks.size === 0 && this.#notebooks.size === 0 && !this.ledger.busy
  }

  /** Whether anybody is here; a screen on the wall is nobody. */
  get hasPeople(): boolean {
    for (const { member } of this.#links()) if (member !== SCREEN) return true
    return false
  }

  get size(): number {
    let size = this.#boardLinks.size
    for (const { notebook } of this.#notebooks.values()) size += notebook.links.size
    return size
  }

  // ── the board ──

  /** @returns the name of the board document somebody follows: that of another life of the room is another document */
  generationFor(member: MemberId): string {
    // Who somebody is, all know before anything is sent to them (METHODS §14.20), and it decides which board is theirs.
    if (this.#shown.members[member]?.role !== this.ledger.kept.members[member]?.role) this.#flush()
    return this.#boards.generationFor(member)
  }

  openBoard(link: Link): void {
    this.#boardLinks.add(link)
  }

  /** @throws Error when the message cannot be read */
  receiveOnBoard(link: Link, message: Message): void {
    switch (message.kind) {
      case 'have': {
        passVector(message.vector)
        link.send(lack(this.#boards.of(link.member).whole))
        this.#sendPresence(link)
        return
      }
      case 'lack':
      case 'update':
        // A provider that lacks nothing says so with an empty update; the board takes nothing else.
        if (!isEmpty(message.update)) link.close('board.readOnly')
        return
      case 'presence':
        if (this.#presence.hear(link, message.states)) this.#showPresence()
        return
      case 'queryPresence':
        this.#sendPresence(link)
    }
  }

  leaveBoard(link: Link): void {
    this.#boardLinks.delete(link)
    if (this.#presence.leave(link)) this.#showPresence()
  }

  // ── the notebooks ──

  openNotebook(link: Link): Notebook {
    if (this.#notebooks.get(link.member)?.notebook.closed) this.#dropNotebook(link.member)
    const open = this.#notebooks.get(link.member) ?? this.#newNotebook(link.member)
    clearTimeout(open.linger)
    open.notebook.attach(link)
    return open.notebook
  }

  leaveNotebook(link: Link, notebook: Notebook): void {
    notebook.detach(link)
    const open = this.#notebooks.get(link.member)
    if (open?.notebook !== notebook || notebook.links.size > 0) return
    if (notebook.closed) this.#dropNotebook(link.member)
    else open.linger = setTimeout(() => this.#dropNotebook(link.member), this.tools.limits.notebookLinger)
  }

  // ── who somebody is ──

  /** Whether somebody has a device connected. */
  isHere(member: MemberId): boolean {
    for (const link of this.#links()) if (link.member === member) return true
    return false
  }

  /**
   * @returns why a token opens nothing here any more, undefined when it does. Somebody this meeting never heard of was not
   * removed: it may be an older copy of itself.
   */
  whyOut(bearer: Bearer): 'token.invalid' | 'member.removed' | undefined {
    const member = this.ledger.kept.members[bearer.member]
    if (this.isRevoked(bearer) || !member) return 'token.invalid'
    return member.gone || this.access.isTakenAway(bearer.device) ? 'member.removed' : undefined
  }

  /**
   * Whether a token came by a facilitator key that was replaced since, or is of a computer nobody let in; or came by a
   * name alone, and the facilitator said that it was somebody else.
   */
  isRevoked(bearer: Bearer): boolean {
    const { member, key = 0 } = bearer
    if (comesByKey(member)) return this.access.isRevoked(bearer)
    return key > 0 && key <= (this.ledger.kept.members[member]?.parted ?? 0)
  }

  /**
   * The facilitator says that who came in by this name alone was somebody else. All of that member's connections
   * end, so that each shows its token anew: the person themselves is back at once.
   */
  part(member: MemberId): Promise<void> {
    const parting =
      this.#parting.get(member) ?? this.#part(member).finally(() => this.#parting.delete(member))
    this.#parting.set(member, parting)
    return parting
  }

  async #part(member: MemberId): Promise<void> {
    await this.ledger.state({ kind: 'member.part', member })
    for (const link of this.#links()) if (link.member === member) link.close('connection.slow')
  }

  // ── the facilitator's key, and computers that were let in with it ──

  /**
   * Replaces the facilitator's key: what came by earlier ones ends at once, on open sockets too.
   * @param hash of the new key; when it is the one that holds already, nothing changes
   * @param by which key asks for it, counted from 0
   * @returns which key it is, counted from 0
   * @throws Refusal token.invalid for a key that was replaced meanwhile, store.unavailable also when the room is ending
   */
  async renewKey(hash: string, by: number): Promise<number> {
    this.#mustGoOn()
    if (await this.access.renewKey(hash, by)) {
      for (const link of this.#links()) if (comesByKey(link.member)) link.close('token.invalid')
    }
    return this.access.renewals
  }

  /**
   * Lets a computer in.
   * @param by which key asks for it, counted from 0
   * @throws Refusal limit.reached, token.invalid for a key that was replaced meanwhile, store.unavailable also when the
   * room is ending
   */
  async admit(device: PairedDevice, by: number): Promise<void> {
    this.#mustGoOn()
    await this.access.admit(device, by, this.tools.limits.devices)
  }

  /** A computer that was let in is out at once, on open sockets too. @throws Refusal store.unavailable */
  async takeAway(device: DeviceId): Promise<void> {
    this.#mustGoOn()
    await this.access.takeAway(device)
    for (const link of this.#links()) if (link.paired === device) link.close('member.removed')
  }

  /** Computers that were let in, and which of them are connected. */
  get devices(): (PairedDevice & { here: boolean })[] {
    const here = new Set([...this.#links()].map(({ paired }) => paired))
    return this.access.devices.map((device) => ({ ...device, here: here.has(device.device) }))
  }

  #mustGoOn(): void {
    if (this.#ended) throw new Refusal('store.unavailable', 1)
  }

  // ── time and end ──

  /** Says again who is here, for clients that forget whom they do not hear of. Called every few seconds. */
  renewPresence(): void {
    this.#flushPresence(true)
  }

  /** Who is gone without a goodbye holds and points at nothing any more. */
  lookAtHands(): void {
    if (this.#presence.lookAtHands()) this.#showPresence()
  }

  /** Ends this life of the room; what was judged is made durable first. */
  async close(reason: CloseReason): Promise<void> {
    this.#ended = true
    this.#sendAway(reason)
    await this.#finish()
    this.#boards.close()
  }

  /**
   * Ends this life of the room because of what is done to the meeting. People hear of it only when it is done: their
   * devices erase what they kept of a meeting that is gone.
   * @param work done when nothing more can be said
   * @returns what it did
   * @throws what `work` throws; then people come back and find the meeting as it was
   */
  async closeAfter<T>(work: () => Promise<T>, reasonFor: (done: T) => CloseReason): Promise<T> {
    this.#ended = true
    await this.#finish()
    let reason: CloseReason = 'store.unavailable'
    try {
      const done = await work()
      reason = reasonFor(done)
      return done
    } finally {
      this.#sendAway(reason)
      this.#boards.close()
    }
  }

  #sendAway(reason: CloseReason): void {
    for (const link of this.#boardLinks) link.close(reason)
    this.#boardLinks.clear()
    for (const { notebook } of this.#notebooks.values()) notebook.close(reason)
    for (const member of [...this.#notebooks.keys()]) this.#dropNotebook(member)
  }

  /** What is still being written about a meeting must not land behind its deletion. */
  async #finish(): Promise<void> {
    this.#batch.close()
    await this.access.settled()
    await this.images.close()
    await this.ledger.close()
  }

  /** Whoever is connected, by whichever document. */
  *#links(): Generator<Link> {
    yield* this.#boardLinks
    for (const { notebook } of this.#notebooks.values()) yield* notebook.links
  }

  #newNotebook(member: MemberId): OpenNotebook {
    const { limits, running, metrics } = this.tools
    const notebook = new Notebook(
      member,
      limits,
      running,
      statementIntake(this.ledger, member, metrics),
      () => {
        open.dirty = true
        this.#batch.request(limits.batch)
      },
    )
    const open: OpenNotebook = { notebook, mine: undefined, dirty: true, linger: undefined }
    this.#notebooks.set(member, open)
    return open
  }

  #dropNotebook(member: MemberId): void {
    const open = this.#notebooks.get(member)
    if (!open) return
    clearTimeout(open.linger)
    this.#notebooks.delete(member)
    open.notebook.close()
  }

  #listenAgain(): void {
    for (const { notebook } of this.#notebooks.values()) notebook.outbox.listenAgain()
  }

  /** Shows everybody what changed since the last time, each connection in one write. */
  #flush(): void {
    if (this.#ended) return
    const before = this.#shown
    this.#shown = this.ledger.kept
    const changes = this.#shown === before ? undefined : this.#boards.show(this.#shown)
    if (this.#shown !== before) this.#look(before)
    this.#flushPresence(false, changes)
    // Most of what happens is on the board alone.
    const isSame = isMineSame(before, this.#shown)
    for (const open of this.#notebooks.values()) if (!isSame || open.dirty) this.#assert(open, isSame)
  }

  /** @param isSame whether what was written as the member's own is still all there is */
  #assert(open: OpenNotebook, isSame: boolean): void {
    const before = open.mine
    if (!before || !isSame) open.mine = mineOf(this.#shown, open.notebook.member, before)
    if (!open.dirty && before && sayTheSame(before, open.mine!)) return
    open.dirty = false
    open.notebook.assert(open.mine!)
  }

  /** @param changes of the boards, for who follows which */
  #flushPresence(renewals: boolean, changes?: Changes): void {
    const states = this.#presence.take(renewals)
    if (!states && !changes) return
    const whole = new Map<Uint8Array, Map<Buffer | undefined, Buffer>>()
    for (const link of this.#boardLinks) {
      const change = changes?.for(link.member)
      const theirs = this.#isOutside(link) ? undefined : states?.(link)
      if (!theirs) {
        if (change) link.send(change)
        continue
      }
      const made = whole.get(theirs) ?? new Map<Buffer | undefined, Buffer>()
      whole.set(theirs, made)
      const frames =
        made.get(change) ?? (change ? Buffer.concat([change, presence(theirs)]) : presence(theirs))
      made.set(change, frames)
      link.send(frames)
    }
  }

  #showPresence(): void {
    this.#batch.request(this.tools.limits.presenceBatch)
  }

  #sendPresence(link: Link): void {
    const states = this.#isOutside(link) ? undefined : this.#presence.everyone(link)
    if (states) link.send(presence(states))
  }

  /** Who waits at the door hears of nobody. */
  #isOutside({ member }: Link): boolean {
    const found = this.#shown.members[member]
    return found !== undefined && isAtDoor(found)
  }

  /** What a change of the meeting means for who is connected. */
  #look(before: Meeting): void {
    const now = this.#shown
    if (now.members !== before.members) {
      const isGone = ({ member }: Link) => now.members[member]?.gone !== false
      for (const link of this.#links()) if (isGone(link)) link.close('member.removed')
      // Who became a school leader, or was let in from the door, follows another board from now on.
      const role = ({ member }: Link, meeting: Meeting) => meeting.members[member]?.role
      const isOther = (link: Link) => !followAlike(role(link, now), role(link, before))
      for (const link of this.#boardLinks) if (isOther(link)) link.close('board.otherGeneration')
    }
    const isElsewhere = isApart(now) !== isApart(before) || now.current !== before.current
    this.#presence.review(isElsewhere || now.members !== before.members)
    if (stepsOnTable(now) !== stepsOnTable(before))
      for (const { notebook } of this.#notebooks.values()) notebook.outbox.listenElsewhere()
  }
}

/** Where everybody is, the group or each of its groups. */
function stepsOnTable(meeting: Meeting): string {
  const here = Object.values(meeting.activities).filter(({ id }) => isOnTable(meeting, id))
  return here.map(({ id, phase }) => `${id} ${phase.stamp}`).join()
}

/** Whether these are the very same records: what did not change keeps its identity. */
function sayTheSame(one: Records, other: Records): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** The Yjs update that says nothing: no structs, nothing erased. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
