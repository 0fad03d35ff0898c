import { stillWriting } from '@kring/shared/affordances'
import { currentStep } from '@kring/shared/capabilities/steps/sequence'
import { meetingIn, partsOf, peopleIn } from '@kring/shared/groups'
import { type Activity, looseCards, type Member, type Time } from '@kring/shared/meeting'
import { phaseOf, usedIn } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { useWhole } from '../../meeting/session.ts'
import { adviceEnds } from '../parts/timing.ts'
import { useStepName } from '../steps/useStepName.ts'

/** What one group is at, for who sees all of them. */
export type GroupNow = {
  number: number
  activity: Activity
  people: readonly Member[]
  /** Who asks for the coach, the first to do so first. */
  hands: readonly Member[]
  /** The step the group is at, as people read it. */
  step: string
  /** When the advised time of the step is over; undefined while no time runs. ms */
  ends: Time | undefined
  /** Cards that lie open. */
  cards: number
  /** How many still write, where people say that they are ready. */
  writing: number
}

/** @returns the groups of the activity on the table, in their order; of who is in one only their own */
export function useGroups(): GroupNow[] {
  const whole = useWhole()
  const stepName = useStepName()
  return partsOf(whole, whole.current).flatMap((activity) => {
    const method = methodOf(activity.method)
    if (!method || !activity.part) return []
    const number = activity.part.group
    const people = peopleIn(whole, number)
    const phase = phaseOf(activity)
    const saysReady = usedIn(phase, 'ready') !== undefined
    return [
      {
        number,
        activity,
        people,
        hands: people
          .filter(({ hand }) => hand !== undefined)
          .sort((one, other) => (one.hand ?? 0) - (other.hand ?? 0)),
        step: stepName(currentStep(method, activity)),
        ends: phase && adviceEnds(method, activity, phase),
        cards: looseCards(activity).length,
        writing: saysReady ? stillWriting(meetingIn(whole, activity.id), activity) : 0,
      },
    ]
  })
}
