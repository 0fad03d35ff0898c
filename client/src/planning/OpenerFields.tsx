import { LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import type { Dispatch, SetStateAction } from 'react'
import { TextField } from '../ui/TextField.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { offerOf, type Plan } from './meetingPlan.ts'
import { SettingControl } from './SettingControl.tsx'

type Props = {
  /** What the meeting begins with. */
  method: Method
  plan: Plan
  onPlan: Dispatch<SetStateAction<Plan>>
  error: string | undefined
}

/** How a meeting begins, where it begins with something else than what was planned: the same choices as by itself. */
export function OpenerFields({ method, plan, onPlan, error }: Props) {
  const t = useWords()
  const text = useText()
  const { question, settings } = plan.opener
  const choices = method.settings.filter(({ type }) => type !== 'lines')
  const change = (opener: Partial<Plan['opener']>) =>
    onPlan((now) => ({ ...now, opener: { ...now.opener, ...opener } }))
  return (
    <>
      {/* What returns is asked once, for the end as well. */}
      {choices.map((field) => (
        <SettingControl
          key={field.id}
          field={field}
          value={settings[field.id]}
          onChange={(value) => change({ settings: { ...settings, [field.id]: value } })}
          lines=""
          onLines={() => undefined}
          error={undefined}
        />
      ))}
      <TextField
        label={text(method.questionLabel)}
        value={question}
        onChange={(next) => change({ question: next })}
        lines={2}
        most={LIMITS.question}
        placeholder={t(offerOf(method), { example: text(method.questionExample(settings)) })}
        error={error}
        optional
      />
    </>
  )
}
