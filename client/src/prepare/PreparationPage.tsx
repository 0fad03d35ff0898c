import { hintsFor } from '@kring/shared/prepare/hints'
import { titleOf } from '@kring/shared/prepare/page'
import type { Preparation } from '@kring/shared/prepare/preparation'
import { PREPARE, type PrepareStep } from '@kring/shared/prepare/prepare'
import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { isForgetful } from '../storage/kept.ts'
import { Button } from '../ui/Button.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { useLanguage, useText, useWords } from '../words/useWords.ts'
import { AboutFields } from './AboutFields.tsx'
import { AfterPart } from './AfterPart.tsx'
import { BuddyPart } from './BuddyPart.tsx'
import { CueCard } from './CueCard.tsx'
import { DuringPart } from './DuringPart.tsx'
import { FieldPart } from './FieldPart.tsx'
import { Paper } from './Paper.tsx'
import css from './Prepare.module.css'
import { type Change, usePreparation } from './preparations.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { type Buddy, useBuddy } from './useBuddy.ts'

type Props = {
  id: string
  /** Which step, or the cue card; the first without it. */
  at: string | undefined
}

/** One conversation somebody prepares, a step at a time; all of it stays on this device. */
export function PreparationPage({ id, at }: Props) {
  const t = useWords()
  const [preparation, change] = usePreparation(id)
  if (!preparation)
    return (
      <>
        <TopBar />
        <main className={css.page}>
          <h1>{t('prepare.gone')}</h1>
          <p className={css.soft}>{t('prepare.goneWhy')}</p>
          <Link href="/prepare" className={css.back ?? ''}>
            {t('prepare.toAll')}
          </Link>
        </main>
      </>
    )
  return <Open preparation={preparation} at={at} change={change} />
}

type OpenProps = { preparation: Preparation; at: string | undefined; change: Change }

/** The buddy stays where they are, whichever step is open. */
function Open({ preparation, at, change }: OpenProps) {
  const buddy = useBuddy(preparation, change, at === 'after')
  if (at === 'cue') return <CueCard preparation={preparation} />
  return <Steps preparation={preparation} at={at} change={change} buddy={buddy} />
}

type StepsProps = OpenProps & { buddy: Buddy }

function Steps({ preparation, at, change, buddy }: StepsProps) {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  const { steps } = PREPARE
  const place = Math.max(
    0,
    steps.findIndex(({ id }) => id === at),
  )
  const step = steps[place] as PrepareStep
  const title = titleOf(preparation, language)
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <>
      <div className="no-print">
        <TopBar />
        <main className={css.page}>
          <header className={css.head}>
            <Link href="/prepare" className={css.back ?? ''}>
              <ArrowLeft aria-hidden="true" size={20} />
              <span>{t('prepare.toAll')}</span>
            </Link>
            <h1>{text(PREPARE.title)}</h1>
            <AboutFields preparation={preparation} change={change} />
            <p className={css.soft}>{t(isForgetful() ? 'prepare.forgetful' : 'prepare.here')}</p>
          </header>
          <nav aria-label={t('prepare.steps')}>
            <ol className={css.steps}>
              {steps.map((one) => (
                <li key={one.id}>
                  <Link
                    href={`/prepare/${preparation.id}/${one.id}`}
                    className={css.step ?? ''}
                    {...(one === step && { 'aria-current': 'step' })}
                  >
                    <span>{text(one.title)}</span>
                    {one.missing && one.done(preparation) && (
                      <Check role="img" aria-label={t('prepare.done')} size={18} />
                    )}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          <StepPart
            key={step.id}
            step={step}
            isAsked={at !== undefined}
            preparation={preparation}
            change={change}
          />
          <Onwards preparation={preparation} place={place} />
          <BuddyPart preparation={preparation} change={change} buddy={buddy} />
          <TakeAlong preparation={preparation} erases={step.id !== 'after'} />
        </main>
      </div>
      <Paper preparation={preparation} />
    </>
  )
}

type StepPartProps = OpenProps & { step: PrepareStep; isAsked: boolean }

function StepPart({ step, isAsked, preparation, change }: Omit<StepPartProps, 'at'>) {
  const t = useWords()
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever went on begins to read here; who comes in begins at the top.
  useEffect(() => {
    if (isAsked) heading.current?.focus()
  }, [isAsked])
  const hints = hintsFor(preparation)
  return (
    <section className={css.part} aria-labelledby="step">
      <h2 id="step" ref={heading} tabIndex={-1} className={css.stepTitle}>
        {text(step.title)}
      </h2>
      <p className={css.asked}>{text(step.owner)}</p>
      {step.minutes !== undefined && (
        <p className={css.soft}>{t('prepare.minutes', { count: step.minutes })}</p>
      )}
      {step.fields.map((field) => (
        <FieldPart
          key={field.id}
          field={field}
          preparation={preparation}
          change={change}
          hint={hints.find((one) => one.field === field.id)}
        />
      ))}
      {step.id === 'during' && <DuringPart preparation={preparation} />}
      {step.id === 'after' && <AfterPart preparation={preparation} change={change} />}
      {step.missing && !step.done(preparation) && <p className={css.soft}>{text(step.missing)}</p>}
    </section>
  )
}

function Onwards({ preparation, place }: { preparation: Preparation; place: number }) {
  const text = useText()
  const [, go] = useLocation()
  const [before, after] = [PREPARE.steps[place - 1], PREPARE.steps[place + 1]]
  const to = (step: PrepareStep) => () => go(`/prepare/${preparation.id}/${step.id}`)
  return (
    <div className={css.onwards}>
      {before ? (
        <Button icon={<ArrowLeft />} onPress={to(before)}>
          {text(before.title)}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button variant="primary" icon={<ArrowRight />} onPress={to(after)}>
          {text(after.title)}
        </Button>
      )}
    </div>
  )
}
