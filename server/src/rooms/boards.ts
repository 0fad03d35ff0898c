import type { Meeting, MemberId, Role } from '@kring/shared/meeting'
import { knownTo } from '@kring/shared/withheld'
import { newGeneration } from '../access/ids.ts'
import { update } from '../wire/messages.ts'
import { Board } from './board.ts'

/** A board, under a name that is its own: what was sent of another one is another document. */
type Named = { readonly board: Board; readonly generation: string }

/** What changed, as a message for whoever follows the one board or the other. */
export type Changes = { for(member: MemberId): Buffer | undefined }

/** Who has a board of their own, without what is withheld from them. */
const APART = ['schoolLeader', 'visitor'] as const satisfies readonly Role[]
type Apart = (typeof APART)[number]

/** @returns whether two roles follow one board */
export function followAlike(one: Role | undefined, other: Role | undefined): boolean {
  return apart(one) === apart(other)
}

function apart(role: Role | undefined): Apart | undefined {
  return APART.find((one) => one === role)
}

/** The boards of a room: the one all see, and another for each role from which something is withheld, once it is there. */
export class Boards {
  readonly #all: Named
  readonly #apart = new Map<Apart, Named>()
  #shown: Meeting

  constructor(meeting: Meeting) {
    this.#shown = meeting
    this.#all = named(meeting)
  }

  /** @returns the board somebody follows */
  of(member: MemberId): Board {
    return this.#namedFor(member).board
  }

  generationFor(member: MemberId): string {
    return this.#namedFor(member).generation
  }

  /** @returns what changed on them; undefined when nothing did */
  show(meeting: Meeting): Changes | undefined {
    this.#shown = meeting
    const changes = new Map<Apart | undefined, Buffer>()
    const note = (whose: Apart | undefined, change: Uint8Array | undefined) =>
      change && changes.set(whose, update(change))
    note(undefined, this.#all.board.show(meeting))
    for (const [role, { board }] of this.#apart) note(role, board.show(knownTo(role, meeting)))
    return changes.size === 0 ? undefined : { for: (member) => changes.get(this.#roleOf(member)) }
  }

  close(): void {
    this.#all.board.close()
    for (const { board } of this.#apart.values()) board.close()
  }

  #namedFor(member: MemberId): Named {
    const role = this.#roleOf(member)
    if (!role) return this.#all
    const known = this.#apart.get(role) ?? named(knownTo(role, this.#shown))
    this.#apart.set(role, known)
    return known
  }

  #roleOf(member: MemberId): Apart | undefined {
    return apart(this.#shown.members[member]?.role)
  }
}

function named(meeting: Meeting): Named {
  return { board: new Board(meeting), generation: newGeneration() }
}
