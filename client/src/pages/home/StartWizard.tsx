import { METHODS } from '@kring/shared/methods/all'
import { minutesPlanned } from '@kring/shared/methods/recipes'
import { START_QUESTIONS, type StartAnswers, type Suggestion, suggested } from '@kring/shared/methods/start'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { chainOf, fragmentOf } from '../../planning/chain.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useLanguage, useText, useWords } from '../../words/useWords.ts'
import css from './StartWizard.module.css'

/** Three questions for a group that does not know yet how to work; two have an answer already. */
export function StartWizard() {
  const t = useWords()
  const text = useText()
  const [want, setWant] = useState<StartAnswers['want'] | null>(null)
  const [aim, setAim] = useState<StartAnswers['aim']>('learn')
  const [time, setTime] = useState<StartAnswers['time']>('whole')
  const options = <Id extends string>(answers: readonly { id: Id; title: { nl: string; en: string } }[]) =>
    answers.map(({ id, title }) => ({ id, title: text(title) }))
  const { want: first, aim: second, time: third } = START_QUESTIONS
  return (
    <section className={css.wizard} aria-labelledby="start">
      <h2 id="start">{t('start.title')}</h2>
      <RadioCards label={text(first.asks)} value={want} onChange={setWant} options={options(first.answers)} />
      <div className={css.pair}>
        <RadioCards
          label={text(second.asks)}
          value={aim}
          onChange={setAim}
          options={options(second.answers)}
        />
        <RadioCards
          label={text(third.asks)}
          value={time}
          onChange={setTime}
          options={options(third.answers)}
        />
      </div>
      <div role="status">{want && <Fits suggestion={suggested({ want, aim, time }, METHODS)} />}</div>
    </section>
  )
}

function Fits({ suggestion }: { suggestion: Suggestion }) {
  const t = useWords()
  const text = useText()
  const [, go] = useLocation()
  const language = useLanguage()
  const { kind, why, others } = suggestion
  const method = kind === 'method' || kind === 'brainstorm' ? suggestion.method : undefined
  const title =
    kind === 'recipe'
      ? text(suggestion.recipe.title)
      : kind === 'method'
        ? text(suggestion.method.title)
        : t(`start.${kind}`)
  return (
    <div className={css.fits}>
      <h3>{title}</h3>
      <p>{text(why)}</p>
      <div className={css.buttons}>
        {kind === 'recipe' && (
          <Button
            variant="primary"
            onPress={() => go(`/plan${fragmentOf(chainOf(suggestion.recipe, language)) ?? ''}`)}
          >
            {t('start.beginMeeting')}
          </Button>
        )}
        {method && (
          <Button variant="primary" onPress={() => go(`/new/${method.id}`)}>
            {t('start.begin', { method: text(method.title), count: minutesPlanned(method) })}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <p className={css.others}>
          <span>{t('start.others')}</span>
          {others.map((one) => (
            <Link key={one.id} href={`/new/${one.id}`}>
              {text(one.title)}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}
