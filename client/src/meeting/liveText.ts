import { mayShow } from '@kring/shared/affordances'
import { tidy } from '@kring/shared/basis/text'
import type { ActivityId, Meeting } from '@kring/shared/meeting'
import { dropAll, keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { storageKeys } from './storageKeys.ts'

const isWord = (value: unknown): value is string => typeof value === 'string'

/**
 * The word somebody shows to the group while they are together. It is never said, only shown: it lives here, in what
 * this device tells of itself, and in this tab for a reload; all of that ends as soon as the group goes on.
 */
export class LiveText {
  #shown = ''
  /** The activity it belongs to; null where none may be shown, undefined before that is known. */
  #activity: ActivityId | null | undefined
  readonly #listeners = new Set<() => void>()
  readonly #keys: string

  /** @param tell shows it to the others, or takes it away when empty */
  constructor(
    private readonly access: Access,
    private readonly tell: (word: string) => void,
  ) {
    this.#keys = storageKeys.liveText(access.meeting, access.member)
  }

  readonly shown = (): string => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows this from now on, where one may; nothing shows when it is empty. */
  readonly show = (typed: string): void => {
    if (!this.#activity) return
    const word = tidy(typed)
    dropAll(this.#keys, 'sessionStorage')
    if (word !== '') keep(this.#keys + this.#activity, word, 'sessionStorage')
    this.#become(word)
  }

  /** The meeting is as it is now: takes up the word of this activity after a reload, lets go of that of another. */
  look(meeting: Meeting): void {
    const activity = mayShow(meeting, this.access.member) ? meeting.current : null
    const before = this.#activity
    if (activity === before) return
    this.#activity = activity
    if (activity === null || before !== undefined) this.forget()
    if (activity !== null) this.#become(kept(this.#keys + activity, isWord, 'sessionStorage') ?? '')
  }

  /** Lets go of it everywhere on this device, and with the others. */
  forget(): void {
    // A page that goes before it knew the meeting leaves what a reload is for.
    if (this.#activity === undefined) return
    dropAll(this.#keys, 'sessionStorage')
    this.#become('')
  }

  #become(word: string): void {
    if (word === this.#shown) return
    this.#shown = word
    this.tell(word)
    for (const listener of this.#listeners) listener()
  }
}
