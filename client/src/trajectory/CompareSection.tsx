import { spreadSaid } from '@kring/shared/harvest/compare'
import { type Beside, beside, type MovedThing } from '@kring/shared/trajectory/beside'
import type { HeldSnapshot, Trajectory } from '@kring/shared/trajectory/trajectory'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Select } from '../ui/Select.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useText, useWords } from '../words/useWords.ts'
import { methodTitle } from './methodTitle.ts'
import css from './TrajectoryPage.module.css'

/** Two times of one method side by side: what moved, and with how many people each time. */
export function CompareSection({ trajectory }: { trajectory: Trajectory }) {
  const t = useWords()
  const text = useText()
  const snapshots = trajectory.meetings.flatMap((held) => held.snapshots)
  const timesOf = (id: string) => snapshots.filter((one) => one.method === id)
  const methods = [...new Set(snapshots.map((one) => one.method))].filter((id) => timesOf(id).length > 1)
  const [wanted, setMethod] = useState<string>()
  const method = methods.find((id) => id === wanted) ?? methods.at(-1)
  return (
    <section className={css.part}>
      <h2>{t('trajectory.compare')}</h2>
      {method === undefined ? (
        <p className={css.soft}>{t('trajectory.compareNone')}</p>
      ) : (
        <>
          {methods.length > 1 && (
            <Select
              label={t('trajectory.which')}
              value={method}
              onChange={setMethod}
              options={methods.map((id) => ({ id, title: methodTitle(id, text) }))}
            />
          )}
          <TwoTimes key={method} all={timesOf(method)} />
        </>
      )}
    </section>
  )
}

function TwoTimes({ all }: { all: readonly HeldSnapshot[] }) {
  const t = useWords()
  const language = useLanguage()
  const [earlier, setEarlier] = useState(String(all.length - 2))
  const [later, setLater] = useState(String(all.length - 1))
  const [one, other] = [all[Number(earlier)], all[Number(later)]]
  const options = all.map(({ date, question, group }, index) => ({
    id: String(index),
    title: [
      readableDate(date, language, true),
      group === undefined ? '' : t('trajectory.group', { group }),
      question,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  if (!one || !other) return null
  const found = one === other ? 'same' : beside(one, other)
  return (
    <>
      <div className={css.times}>
        <Select label={t('trajectory.earlier')} value={earlier} onChange={setEarlier} options={options} />
        <Select label={t('trajectory.later')} value={later} onChange={setLater} options={options} />
      </div>
      {typeof found === 'string' ? (
        <p role="status">{found === 'same' ? t('trajectory.same') : t(`trajectory.refused.${found}`)}</p>
      ) : (
        <Found found={found} earlier={one} later={other} />
      )}
    </>
  )
}

type FoundProps = { found: Beside; earlier: HeldSnapshot; later: HeldSnapshot }

function Found({ found, earlier, later }: FoundProps) {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  const { moved, stayed, came, gone, rated } = found
  const when = ({ date, people }: HeldSnapshot) =>
    `${readableDate(date, language, true)}, ${t('trajectory.people', { count: people })}`
  const isPlaced = moved.length + stayed.length + came.length + gone.length > 0
  const rows = [
    ...moved.map((thing) => ({ ...thing, from: text(thing.from), to: text(thing.to), kind: 'moved' })),
    ...came.map(({ label, where }) => ({
      label,
      from: t('trajectory.notThere'),
      to: text(where),
      kind: 'came',
    })),
    ...gone.map(({ label, where }) => ({ label, from: text(where), to: t('trajectory.gone'), kind: 'gone' })),
    ...stayed.map(({ label, where }) => ({ label, from: text(where), to: text(where), kind: 'stayed' })),
  ]
  return (
    <>
      {isPlaced && (
        <p className={css.counted} role="status">
          <strong>{t('trajectory.moved', { count: moved.length })}</strong>
          <span>
            {t('trajectory.counts', { came: came.length, gone: gone.length, stayed: stayed.length })}
          </span>
        </p>
      )}
      <p className={css.soft}>{t('trajectory.noClaim')}</p>
      <table className={css.beside}>
        <thead>
          <tr>
            <th scope="col">{t('trajectory.card')}</th>
            <th scope="col" data-when={t('trajectory.earlier')}>
              {when(earlier)}
            </th>
            <th scope="col" data-when={t('trajectory.later')}>
              {when(later)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, from, to, kind, ...rest }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cards may bear one name; their order stands
            <tr key={`${index} ${label}`} data-kind={kind}>
              <th scope="row" dir="auto" translate="yes">
                <Breakable text={label} />
              </th>
              <td data-when={t('trajectory.earlier')}>{from}</td>
              <td data-when={t('trajectory.later')}>
                {kind === 'moved' && <ArrowRight aria-hidden size={18} />}
                <span>{to}</span>
                <Way {...rest} />
              </td>
            </tr>
          ))}
          {rated.map(({ title, earlier: then, later: now }) => (
            <tr key={typeof title === 'string' ? title : title.nl}>
              <th scope="row" dir="auto" translate="yes">
                {typeof title === 'string' ? title : text(title)}
              </th>
              <td data-when={t('trajectory.earlier')}>{spreadSaid(then, language)}</td>
              <td data-when={t('trajectory.later')}>{spreadSaid(now, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Way({ way }: Pick<MovedThing, 'way'>) {
  const t = useWords()
  return way === undefined ? null : <em>{` (${t(`trajectory.${way}`)})`}</em>
}
