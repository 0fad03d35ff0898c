import { whereabouts } from '@kring/shared/affordances'
import { castIn } from '@kring/shared/capabilities/cast/cast'
import { type Member, takesPart } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'
import { turnOrder } from '../parts/turnOrder.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useSaidWords } from '../say/useSaidWords.ts'

/** Where somebody in the circle is: the words for it are those of the people on the console. */
export type PlaceState = 'holder' | 'had' | 'waiting' | 'skipped' | 'away' | 'none'

export type Place = {
  member: Member
  state: PlaceState
  /** What they typed, or empty. */
  word: string
  /** The part they play, or empty. */
  part: string
}

/** @returns whether the group still comes in: it is at its first step */
export function useIsArriving(): boolean {
  return whereabouts(useActivity()).previous === undefined
}

/** @returns everybody who takes part, as they stand in the circle: in the order in which they came. */
export function useCircle(): Place[] {
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const { turn } = activity
  const parts = useMethod().cast ?? []
  const { phase } = usePhase()
  const said = useSaidWords()
  const round = usedIn(phase, 'turns') ? turn : null
  const stateOf = ({ id, away }: Member): PlaceState => {
    if (away) return 'away'
    if (round?.holder === id) return 'holder'
    if (round?.waiting.includes(id)) return 'waiting'
    if (round?.skipped.includes(id)) return 'skipped'
    return round?.taken.includes(id) ? 'had' : 'none'
  }
  return Object.values(meeting.members)
    .filter(takesPart)
    .sort((one, other) => one.order - other.order)
    .map((member) => {
      const part = parts.find(({ id }) => castIn(activity, id).includes(member.id))
      const word = said.get(member.id) ?? ''
      return { member, state: stateOf(member), word, part: part ? text(part.title) : '' }
    })
}

/** @returns the same people as they come: had it, has it, waits, and then who is not in this round. */
export function useCircleInTurn(): Place[] {
  const circle = useCircle()
  const { turn } = useActivity()
  const { phase } = usePhase()
  if (!turn || usedIn(phase, 'turns') === undefined) return circle
  const order = turnOrder(turn)
  const at = ({ member }: Place) => (order.includes(member.id) ? order.indexOf(member.id) : order.length)
  return circle.toSorted((one, other) => at(one) - at(other))
}
