import { type ActivityId, LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useAccess, useSay, useWhole } from '../../meeting/session.ts'
import { storageKeys } from '../../meeting/storageKeys.ts'
import {
  activityOf,
  isBeside,
  isFolded,
  needsQuestion,
  offerOf,
  type PlanProblem,
  problemOf,
} from '../../planning/meetingPlan.ts'
import { SettingFields } from '../../planning/SettingFields.tsx'
import { sayProblem } from '../../planning/sayProblem.ts'
import { usePlan } from '../../planning/usePlan.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './AgendaDialog.module.css'

type Props = {
  method: Method
  /** Whether it waits on the agenda, for what is to be taken along into it. */
  waits: boolean
  onBack: () => void
  onAdded: (activity: ActivityId) => void
}

/** Plans one more activity: to lay it on the table, unless it waits. */
export function NewActivity({ method, waits, onBack, onAdded }: Props) {
  const t = useWords()
  const text = useText()
  const here = useWhole()
  const { language, activities } = here
  // What the group asked itself can be what it works on next.
  const candidates = [
    ...new Set(
      Object.values(activities).flatMap(({ actions }) =>
        Object.values(actions).flatMap(({ type, text: asked }) => (type === 'question' ? [asked] : [])),
      ),
    ),
  ]
  const say = useSay()
  const { meeting, member } = useAccess()
  const key = storageKeys.typed(meeting, member, `plan.${method.id}`)
  const [plan, setPlan, forget] = usePlan(key, 'localStorage', method, language, here)
  const [problem, setProblem] = useState<PlanProblem>()
  const question = useRef<HTMLTextAreaElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemOf(plan, method)
    setProblem(found)
    if (found?.field === 'question') question.current?.focus()
    if (found) return
    const added = newId()
    const to = (activities[here.current]?.order ?? 0) + 1
    if (!say('agenda.add', { added, to, ...activityOf(plan, method) })) return
    forget()
    onAdded(added)
  }
  const folded = method.settings.filter((field) => !isBeside(field))
  const errorAt = (field: string) => (problem?.field === field ? sayProblem(problem, t) : undefined)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.soft}>{text(method.why)}</p>
      <TextField
        label={text(method.questionLabel)}
        value={plan.question}
        onChange={(next) => setPlan((now) => ({ ...now, question: next }))}
        lines={2}
        most={LIMITS.question}
        placeholder={t(offerOf(method), { example: text(method.questionExample(plan.settings)) })}
        optional={!needsQuestion(method)}
        autoFocus
        error={errorAt('question')}
        areaRef={question}
      />
      {candidates.length > 0 && (
        <Select
          label={t('steer.agenda.candidate')}
          value={candidates.includes(plan.question) ? plan.question : null}
          placeholder={t('steer.agenda.candidateChoose')}
          onChange={(next) => setPlan((now) => ({ ...now, question: next }))}
          options={candidates.map((text) => ({ id: text, title: text }))}
        />
      )}
      <SettingFields beside method={method} plan={plan} onPlan={setPlan} errorAt={errorAt} />
      {folded.length > 0 && (
        <details className={styles.more} open={problem !== undefined && isFolded(method, problem)}>
          <summary>{t('create.more')}</summary>
          <div className={styles.settings}>
            <SettingFields method={method} plan={plan} onPlan={setPlan} errorAt={errorAt} />
          </div>
        </details>
      )}
      <div className={styles.buttons}>
        <Button variant="plain" onPress={onBack}>
          {t('steer.agenda.back')}
        </Button>
        <Button type="submit" variant="primary">
          {t(waits ? 'steer.agenda.plan' : 'steer.agenda.begin')}
        </Button>
      </div>
    </form>
  )
}
