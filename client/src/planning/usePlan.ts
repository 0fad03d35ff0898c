import type { Language } from '@kring/shared/basis/words'
import type { Meeting } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { drop, keep, kept, type Store } from '../storage/kept.ts'
import { isPlanFor, type Plan, planFor } from './meetingPlan.ts'

type Planning = [
  plan: Plan,
  setPlan: Dispatch<SetStateAction<Plan>>,
  /** When it was carried out: the next one begins with what the method offers. */
  forget: () => void,
]

/**
 * A plan that is being made. It stays through a reload, another method looked at, and Back.
 * @param key under which it is kept, apart from every other
 * @param store where
 * @param meeting the one it is planned in, when there is one
 */
export function usePlan(
  key: string,
  store: Store,
  method: Method,
  language: Language,
  meeting?: Pick<Meeting, 'activities'>,
): Planning {
  const [first] = useState(
    () =>
      kept(key, (value): value is Plan => isPlanFor(method, value), store) ??
      planFor(method, language, meeting),
  )
  const [plan, setPlan] = useState(first)
  useEffect(() => {
    if (plan !== first) keep(key, plan, store)
  }, [plan, first, key, store])
  return [plan, setPlan, () => drop(key, store)]
}
