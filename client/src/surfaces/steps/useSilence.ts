import { silenceAt } from '@kring/shared/capabilities/steps/asked'
import { useEffect, useState } from 'react'
import { useActivity, useClock } from '../../meeting/session.ts'

/** @returns the silence after a question that lasts now, in whole seconds; undefined when the next one may come */
export function useSilence(): { which: 'first' | 'second'; seconds: number } | undefined {
  const activity = useActivity()
  const now = useClock()
  const [, look] = useState(0)
  const silence = silenceAt(activity, now())
  const left = silence?.left
  useEffect(() => {
    if (left === undefined) return
    const timer = setTimeout(() => look((times) => times + 1), left % 1000 || 1000)
    return () => clearTimeout(timer)
  })
  return silence && { which: silence.which, seconds: Math.ceil(silence.left / 1000) }
}
