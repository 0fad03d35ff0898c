import { whereabouts } from '@kring/shared/affordances'
import { useMethod, useOfActivity } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** Why a group would work this way (METHODS §4), while it is at its first step; nothing after that. */
export function Why({ className }: { className?: string | undefined }) {
  const text = useText()
  const method = useMethod()
  const isFirst = useOfActivity((activity) => whereabouts(activity).step.index === 0)
  if (!isFirst) return null
  return (
    <p className={className}>
      <strong>{`${text(method.title)}.`}</strong> <span>{text(method.why)}</span>
    </p>
  )
}
