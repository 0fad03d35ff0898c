import { Printer } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { askPrivacy } from '../../meeting/calls.ts'
import { Button } from '../../ui/Button.tsx'
import { OnItsWay } from '../../ui/Coming.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { readableDate } from '../../words/readableDate.ts'
import { useLanguage, useWords } from '../../words/useWords.ts'
import css from './PrivacyPage.module.css'
import { type Facts, factsOf, keptRows, registerRows, roleRows, shortRows } from './privacyFacts.ts'

const RIGHTS = ['look', 'correct', 'leave', 'erase', 'shared'] as const

/** What this Kring keeps, where and how long, and who sees it: for people, and on paper beside the papers of a school. */
export function PrivacyPage() {
  const t = useWords()
  const [facts, setFacts] = useState<Facts | 'failed'>()
  const ask = useCallback(() => {
    setFacts(undefined)
    askPrivacy().then(
      (answer) => setFacts(factsOf(answer, window.location.origin)),
      () => setFacts('failed'),
    )
  }, [])
  useEffect(ask, [ask])
  useEffect(() => {
    document.title = `${t('privacy.title')} · ${t('app.name')}`
  }, [t])
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <TopBar />
      </div>
      <main className={css.sheet}>
        <header className={css.head}>
          <h1>{t('privacy.title')}</h1>
          <p className={css.soft}>{t('privacy.annex')}</p>
        </header>
        {facts === undefined && <OnItsWay />}
        {facts === 'failed' && (
          <div role="alert" className={css.failed}>
            <p>{t('privacy.failed')}</p>
            <Button onPress={ask}>{t('privacy.again')}</Button>
          </div>
        )}
        {typeof facts === 'object' && <Annex facts={facts} />}
      </main>
    </div>
  )
}

function Annex({ facts }: { facts: Facts }) {
  const t = useWords()
  const language = useLanguage()
  const made = { date: readableDate(Date.now(), language, true), address: facts.address }
  return (
    <>
      <div className={css.made}>
        <p className={css.soft}>{t('privacy.made', made)}</p>
        <Button icon={<Printer />} onPress={() => window.print()}>
          {t('privacy.print')}
        </Button>
      </div>
      <section className={css.part}>
        <h2>{t('privacy.short.title')}</h2>
        <dl className={css.facts}>
          {shortRows(facts, t).map(({ id, title, says }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={css.part}>
        <h2>{t('privacy.kept.title')}</h2>
        <Rows
          heads={[
            t('privacy.kept.what'),
            t('privacy.kept.where'),
            t('privacy.kept.time'),
            t('privacy.kept.who'),
          ]}
          rows={keptRows(facts, t)}
        />
        <p className={css.soft}>
          {t('privacy.kept.late', { hours: facts.overtimeHours, days: facts.damageDays })}
        </p>
      </section>
      <section className={css.part}>
        <h2>{t('privacy.roles.title')}</h2>
        <Rows
          heads={[t('privacy.roles.who'), t('privacy.roles.sees'), t('privacy.roles.not')]}
          rows={roleRows(t)}
        />
      </section>
      <section className={css.part}>
        <h2>{t('privacy.rights.title')}</h2>
        <ul className={css.list}>
          {RIGHTS.map((right) => (
            <li key={right}>{t(`privacy.rights.${right}`)}</li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h2>{t('privacy.register.title')}</h2>
        <p className={css.soft}>{t('privacy.register.lead')}</p>
        <dl className={css.facts}>
          {registerRows(facts, t).map(({ id, title, says, hint }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {says ?? <span className={css.fill}>{t('privacy.register.fill')}</span>}
                {hint && <small>{hint}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

/** A table; on a narrow page each row stands by itself and every cell says what it is. */
function Rows({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={heads[index + 1]} data-head={heads[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
