import type { Method } from '@kring/shared/methods/method'
import type { Dispatch, SetStateAction } from 'react'
import { isBeside, type Plan, withLines } from './meetingPlan.ts'
import { SettingControl } from './SettingControl.tsx'

type Props = {
  method: Method
  plan: Plan
  onPlan: Dispatch<SetStateAction<Plan>>
  errorAt: (field: string) => string | undefined
  /** Those beside the question instead of the others. */
  beside?: boolean
  /** Tells of a field whether it is asked elsewhere. */
  isElsewhere?: (field: string) => boolean
}

/**
 * The choices a method has. Changes are made to what is there now: leaving a number field by choosing something
 * else is two changes at once.
 */
export function SettingFields({ method, plan, onPlan, errorAt, beside = false, isElsewhere }: Props) {
  const fields = method.settings.filter((field) => isBeside(field) === beside && !isElsewhere?.(field.id))
  return fields.map((field) => (
    <SettingControl
      key={field.id}
      field={field}
      value={plan.settings[field.id]}
      onChange={(value) => onPlan((now) => ({ ...now, settings: { ...now.settings, [field.id]: value } }))}
      lines={plan.lines[field.id] ?? ''}
      onLines={(typed) => onPlan((now) => withLines(now, method, field.id, typed))}
      error={errorAt(field.id)}
    />
  ))
}
