import { LIMITS } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { keepAccess } from '../../meeting/access.ts'
import { sentenceOf } from '../../meeting/api.ts'
import { createMeeting } from '../../meeting/calls.ts'
import { storageKeys } from '../../meeting/storageKeys.ts'
import { spent, ticketFor } from '../../meeting/tickets.ts'
import { MethodPicture } from '../../planning/MethodPicture.tsx'
import { MoreSettings } from '../../planning/MoreSettings.tsx'
import {
  bodyOf,
  closerFor,
  isFolded,
  needsQuestion,
  offerOf,
  openerFor,
  type PlanProblem,
  problemOf,
  returningIn,
} from '../../planning/meetingPlan.ts'
import { OpenerFields } from '../../planning/OpenerFields.tsx'
import { SettingControl } from '../../planning/SettingControl.tsx'
import { SettingFields } from '../../planning/SettingFields.tsx'
import { sayProblem } from '../../planning/sayProblem.ts'
import { usePlan } from '../../planning/usePlan.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useLanguage, useText, useWords } from '../../words/useWords.ts'
import { LostPage } from '../LostPage.tsx'
import css from './CreatePage.module.css'

/** Plans a meeting with one method: a question and one button is enough, and on a free board the button alone. */
export function CreatePage({ method: id }: { method: string }) {
  const method = METHODS.find((one) => one.id === id)
  return method ? <Planner method={method} /> : <LostPage />
}

function Planner({ method }: { method: Method }) {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  const [, go] = useLocation()
  const [plan, setPlan, forget] = usePlan(storageKeys.plan(method.id), 'sessionStorage', method, language)
  const [problem, setProblem] = useState<PlanProblem>()
  const [failed, setFailed] = useState<string>()
  const [going, setGoing] = useState(false)
  const [more, setMore] = useState(false)
  const question = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    document.title = `${text(method.title)} · ${t('app.name')}`
  }, [t, text, method])

  const returning = returningIn(plan, method)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (going) return
    const found = problemOf(plan, method)
    setProblem(found)
    if (found) {
      if (found.field === 'question') question.current?.focus()
      else setMore(found.field !== returning?.id && isFolded(method, found))
      return
    }
    setGoing(true)
    setFailed(undefined)
    try {
      const body = bodyOf(plan, method)
      const wish = JSON.stringify(body)
      const { code: _, ...made } = await createMeeting({ ...body, ticket: ticketFor(wish) })
      keepAccess({ ...made, role: 'facilitator' })
      spent(wish)
      forget()
      go(`/m/${made.meeting}`)
    } catch (failure) {
      setFailed(sentenceOf(failure, t('app.offline')))
      setGoing(false)
    }
  }

  const opener = openerFor(method)
  const closer = closerFor(method)
  const errorAt = (field: string) => (problem?.field === field ? sayProblem(problem, t) : undefined)
  return (
    <>
      <TopBar />
      <main className={css.page}>
        <form className={css.form} onSubmit={submit} noValidate>
          <header className={css.header}>
            <h1>{text(method.title)}</h1>
            <p className={css.why}>{text(method.why)}</p>
          </header>
          <TextField
            label={text(method.questionLabel)}
            value={plan.question}
            onChange={(next) => {
              setPlan({ ...plan, question: next })
              if (problem?.field === 'question') setProblem(undefined)
            }}
            lines={3}
            most={LIMITS.question}
            size="large"
            placeholder={t(offerOf(method), { example: text(method.questionExample(plan.settings)) })}
            autoFocus
            error={errorAt('question')}
            areaRef={question}
            optional={!needsQuestion(method)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault()
                question.current?.form?.requestSubmit()
              }
            }}
          />
          <SettingFields beside method={method} plan={plan} onPlan={setPlan} errorAt={errorAt} />
          {opener && (
            <Switch
              label={t('create.openerFirst', { method: text(opener.title) })}
              help={text(opener.why)}
              value={plan.openerFirst}
              onChange={(openerFirst) => setPlan({ ...plan, openerFirst })}
            />
          )}
          {opener && plan.openerFirst && (
            <OpenerFields method={opener} plan={plan} onPlan={setPlan} error={errorAt('opener')} />
          )}
          {closer && (
            <Switch
              label={t('create.closerLast', { method: text(closer.title) })}
              help={text(closer.why)}
              value={plan.closerLast}
              onChange={(closerLast) => setPlan({ ...plan, closerLast })}
            />
          )}
          {returning && (
            <SettingControl
              field={returning}
              value={undefined}
              onChange={() => undefined}
              lines={plan.returning}
              onLines={(typed) => setPlan({ ...plan, returning: typed })}
              error={errorAt(returning.id)}
            />
          )}
          <Button type="submit" variant="primary" size="large" wide>
            {going ? t('create.beginning') : t('create.begin')}
          </Button>
          <p className={css.failed} role="alert">
            {failed}
          </p>
          <MoreSettings
            isOpen={more}
            onOpen={setMore}
            method={method}
            plan={plan}
            onPlan={setPlan}
            errorAt={errorAt}
          />
        </form>
        <div className={css.picture}>
          <MethodPicture method={method} />
          <p>{text(method.offer)}</p>
        </div>
      </main>
    </>
  )
}
