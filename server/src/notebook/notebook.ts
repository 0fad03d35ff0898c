import { isDeepStrictEqual } from 'node:util'
import type { Json } from '@kring/shared/basis/json'
import type { MemberId } from '@kring/shared/meeting'
import type { Records } from '@kring/shared/projection'
import type { CloseReason } from '@kring/shared/protocol/codes'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import * as Y from 'yjs'
import type { Running } from '../basis/clock.ts'
import type { Limits } from '../limits/limits.ts'
import type { Link } from '../wire/link.ts'
import { have, lack, type Message, update } from '../wire/messages.ts'
import { Guard, type Judgement } from './guard.ts'
import type { Intake } from './intake.ts'
import { Outbox } from './outbox.ts'
import type { Sliced } from './slices.ts'

type Waiting = { link: Link; update: Uint8Array; isAnswer: boolean }

/**
 * Milliseconds between two slices of a large update, in which everybody else is heard: more than once, which a mere next
 * turn of the event loop would not give them.
 */
const PAUSE = 1

/**
 * A member's own document, shared by that member's devices. In it they say things (`outbox`); we answer
 * (`receipts`) and tell what is theirs alone (`mine`). It lives in memory only: what was accepted is in the
 * ledger, what was not is still on the devices.
 */
export class Notebook {
  readonly outbox: Outbox
  readonly #doc = new Y.Doc()
  readonly #said = this.#doc.getMap<Json>(NOTEBOOK_ROOTS.outbox)
  readonly #receipts = this.#doc.getMap<Json>(NOTEBOOK_ROOTS.receipts)
  readonly #mine = this.#doc.getMap<Json>(NOTEBOOK_ROOTS.mine)
  readonly #guard: Guard
  readonly #links = new Set<Link>()
  /** Receipts a device changed, which is ours to do. */
  readonly #touched = new Set<string>()
  /** What `mine` holds, as it was written last; undefined when a device changed it. */
  #asserted: Records | undefined
  #bytes = 0
  #closed = false
  /** Devices that told what they have; until one has, nothing we could write would be a difference. */
  readonly #met = new Set<Link>()
  /** Devices that were told what we have. What changes builds on that, and so only they hear of it. */
  readonly #following = new Set<Link>()
  /** What came while an update was being applied in parts, or undefined when none is. */
  #behind: Waiting[] | undefined

  /**
   * @param intake takes what the member says
   * @param changed called when there is something to write: an answer, or a line a device should not have touched
   */
  constructor(
    readonly member: MemberId,
    private readonly limits: Limits,
    running: Running,
    intake: Intake,
    private readonly changed: () => void,
  ) {
    this.#guard = new Guard(this.#doc, limits)
    this.outbox = new Outbox(this.#said, this.#receipts, limits, running, intake, changed)
    this.#said.observe(({ keysChanged }) => {
      this.outbox.notice(keysChanged as Set<string>)
      if (this.outbox.size > limits.outbox) this.#giveUp()
    })
    this.#receipts.observe(({ keysChanged }, transaction) => {
      if (transaction.origin === this) return
      for (const id of keysChanged as Set<string>) this.#touched.add(id)
      changed()
    })
    this.#mine.observe((_, transaction) => {
      if (transaction.origin === this) return
      this.#asserted = undefined
      changed()
    })
  }

  get links(): ReadonlySet<Link> {
    return this.#links
  }

  /** Whether it was given up; its devices begin a new one. */
  get closed(): boolean {
    return this.#closed
  }

  /** A device opens the notebook: it is asked for what it has. */
  attach(link: Link): void {
    this.#links.add(link)
    link.send(have(Y.encodeStateVector(this.#doc)))
  }

  detach(link: Link): void {
    this.#links.delete(link)
    this.#met.delete(link)
    this.#following.delete(link)
  }

  /** @throws Error when the message cannot be read */
  receive(link: Link, message: Message): void {
    switch (message.kind) {
      case 'have':
        link.send(lack(Y.encodeStateAsUpdate(this.#doc, message.vector)))
        this.#following.add(link)
        return
      case 'lack':
        if (!this.#met.has(link)) {
          this.#met.add(link)
          this.changed()
        }
        this.#take(link, message.update, true)
        return
      case 'update':
        // What a device says before it told what it has is in that answer too, behind what it said earlier.
        if (this.#met.has(link)) this.#take(link, message.update, false)
        return
      case 'presence':
      case 'queryPresence':
        return // there is no one else here
    }
  }

  /**
   * Writes what is true where the document differs: answers to what is in the outbox, and what is the member's.
   * @param mine the very same as before when nothing in it changed
   */
  assert(mine: Records): void {
    // No receipts while an update is applied in parts: once all of it is there this is called again.
    if (this.#met.size === 0 || this.#behind || this.#closed) return
    // Yjs writes down what changed wherever somebody listens; what a device said is written down already.
    const relay = (bytes: Uint8Array) => this.#relay(bytes)
    this.#doc.on('update', relay)
    this.#doc.transact(() => {
      for (const id of [...this.outbox.takeAnswers(), ...this.#touched]) {
        write(this.#receipts, id, this.outbox.receipt(id))
      }
      this.#touched.clear()
      if (mine === this.#asserted) return
      this.#asserted = mine
      for (const key of this.#mine.keys()) if (!Object.hasOwn(mine, key)) this.#mine.delete(key)
      for (const [key, record] of Object.entries(mine)) write(this.#mine, key, record)
    }, this)
    this.#doc.off('update', relay)
  }

  close(reason?: CloseReason): void {
    this.#closed = true
    this.outbox.close()
    if (reason) for (const link of this.#links) link.close(reason)
    this.#links.clear()
    this.#doc.destroy()
  }

  /** @param isAnswer whether it is all that the device has and we lack */
  #take(link: Link, bytes: Uint8Array, isAnswer: boolean): void {
    if (this.#behind) {
      this.#behind.push({ link, update: bytes, isAnswer })
      return
    }
    this.#consider(link, this.#guard.judge(bytes), isAnswer)
  }

  /** Slice by slice, so that others come in between. */
  #consider(link: Link, judging: Sliced<Judgement>, isAnswer: boolean): void {
    const step = judging.next()
    if (!step.done) this.#later(link, () => this.#consider(link, judging, isAnswer))
    else if (step.value.kind === 'apply') this.#applyAll(link, step.value.parts)
    else {
      this.#turnDown(link, step.value.kind, isAnswer)
      this.#catchUp()
    }
  }

  #turnDown(link: Link, kind: Exclude<Judgement['kind'], 'apply'>, isAnswer: boolean): void {
    if (kind === 'full') this.close('notebook.full')
    // A device that has only half of something would answer the same again, for ever.
    else if (kind === 'refuse' || (kind === 'resync' && isAnswer)) link.close('frame.invalid')
    else if (kind === 'resync') link.send(have(Y.encodeStateVector(this.#doc)))
  }

  /** Part by part; heard is what all of them say. */
  #applyAll(link: Link, [part, ...others]: readonly Uint8Array[]): void {
    if (others.length > 0) this.#later(link, () => this.#applyAll(link, others))
    if (part) this.#apply(link, part)
    if (others.length === 0) this.#catchUp()
  }

  /** Puts the rest off; until all of it is done nothing else is taken, heard or written. */
  #later(link: Link, rest: () => void): void {
    this.#behind ??= []
    this.outbox.hold()
    setTimeout(() => this.#attempt(link, rest), PAUSE)
  }

  /** Goes on with what came meanwhile. */
  #catchUp(): void {
    const behind = this.#behind
    if (!behind) return
    this.#behind = undefined
    this.outbox.release()
    this.changed()
    for (const { link, update, isAnswer } of behind) {
      this.#attempt(link, () => this.#take(link, update, isAnswer))
    }
  }

  /** Does what was put off; what goes wrong in it is its device's. */
  #attempt(link: Link, work: () => void): void {
    if (this.#closed) return
    try {
      work()
    } catch {
      link.close('frame.invalid')
      this.#catchUp()
    }
  }

  #apply(link: Link, bytes: Uint8Array): void {
    try {
      Y.applyUpdate(this.#doc, bytes, link)
      this.#relay(bytes, link)
    } catch (error) {
      this.close('frame.invalid')
      throw error
    }
    // The guard lets nothing through that would have to wait; if it did, the document is not to be trusted.
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs) this.close('frame.invalid')
  }

  /** Passes what changed to the member's other devices, and notices when it has become too much. */
  #relay(bytes: Uint8Array, origin?: Link): void {
    let frame: Buffer | undefined
    for (const link of this.#following) {
      if (link === origin) continue
      frame ??= update(bytes)
      link.send(frame)
    }
    this.#bytes += bytes.length
    if (this.#bytes <= this.limits.notebook) return
    this.#bytes = Y.encodeStateAsUpdate(this.#doc).length
    if (this.#bytes > this.limits.notebook) this.#giveUp()
  }

  /** Not in the middle of what Yjs is doing. */
  #giveUp(): void {
    queueMicrotask(() => this.close('notebook.full'))
  }
}

/** Makes a map say exactly this under a key, if it does not. */
function write(map: Y.Map<Json>, key: string, value: Json | undefined): void {
  if (value === undefined) {
    if (map.has(key)) map.delete(key)
    return
  }
  const present = map.get(key)
  if (present !== value && !isDeepStrictEqual(present, value)) map.set(key, value)
}
