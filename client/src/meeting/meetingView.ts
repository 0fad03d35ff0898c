import type { Meeting } from '@kring/shared/meeting'
import { meetingAfter, meetingFrom, type Records } from '@kring/shared/projection'
import type { MeetingMethods } from './methods.ts'

/** Puts together what a member may know. Nothing of a meeting is handed on before all of its methods are known. */
export class MeetingView {
  #last: { board: Records; mine: Records; meeting: Meeting | undefined } | undefined

  constructor(private readonly methods: Pick<MeetingMethods, 'areKnown'>) {}

  /**
   * @param board what all may see
   * @param mine what only this member may see
   * @returns the meeting, another object only when a record changed, in which what did not change is as it was; as it was while a method of it is fetched; undefined
   *   until there is one
   */
  of(board: Records, mine: Records): Meeting | undefined {
    if (this.#last?.board !== board || this.#last.mine !== mine) {
      const last = this.#last
      const meeting = last?.meeting
        ? meetingAfter({ ...last, meeting: last.meeting }, board, mine)
        : meetingFrom(board, mine)
      if (!meeting || this.methods.areKnown(meeting)) this.#last = { board, mine, meeting }
    }
    return this.#last?.meeting
  }
}
