import type { Meeting, MemberId } from '@kring/shared/meeting'
import { knownTo } from '@kring/shared/withheld'
import { newGeneration } from '../access/ids.ts'
import { update } from '../wire/messages.ts'
import { Board } from './board.ts'

/** A board, under a name that is its own: what was sent of another one is another document. */
type Named = { readonly board: Board; readonly generation: string }

/** What changed, as a message for whoever follows the one board or the other. */
export type Changes = { for(member: MemberId): Buffer | undefined }

/** The boards of a room: the one all see, and once a school leader is in, one without what is withheld from them. */
export class Boards {
  readonly #all: Named
  #leaders: Named | undefined
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
    const [all, leaders] = [
      this.#all.board.show(meeting),
      this.#leaders?.board.show(knownTo('schoolLeader', meeting)),
    ].map((change) => change && update(change))
    if (!all && !leaders) return undefined
    return { for: (member) => (this.#isLeader(member) ? leaders : all) }
  }

  close(): void {
    this.#all.board.close()
    this.#leaders?.board.close()
  }

  #namedFor(member: MemberId): Named {
    if (!this.#isLeader(member)) return this.#all
    this.#leaders ??= named(knownTo('schoolLeader', this.#shown))
    return this.#leaders
  }

  #isLeader(member: MemberId): boolean {
    return this.#shown.members[member]?.role === 'schoolLeader'
  }
}

function named(meeting: Meeting): Named {
  return { board: new Board(meeting), generation: newGeneration() }
}
