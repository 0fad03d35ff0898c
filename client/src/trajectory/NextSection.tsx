import { EARLIER_SETTING } from '@kring/shared/methods/earlier-setting'
import { methodOf } from '@kring/shared/methods/registry'
import { type HeldSnapshot, openIn, type Trajectory } from '@kring/shared/trajectory/trajectory'
import { wayOf } from '@kring/shared/trajectory/way'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type Beginning, keepBeginning } from '../meeting/beginning.ts'
import type { OwnTrajectory } from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { briefDate } from '../words/readableDate.ts'
import { useText, useWords } from '../words/useWords.ts'
import { methodTitle } from './methodTitle.ts'
import css from './TrajectoryPage.module.css'

type Props = { own: OwnTrajectory; trajectory: Trajectory }

const OPEN = ['agreements', 'steps', 'questions', 'parked'] as const
const NONE = 'none'

/** What is still open, and the next meeting that begins from it. */
export function NextSection({ own, trajectory }: Props) {
  const t = useWords()
  const text = useText()
  const [, go] = useLocation()
  const open = useMemo(() => openIn(trajectory), [trajectory])
  const [chosen, setChosen] = useState<string>(open.questions.length > 0 ? '0' : NONE)
  const again = latestOfEach(trajectory)
  const way = useMemo(() => wayOf(trajectory, (date) => briefDate(date, trajectory.language)), [trajectory])
  const begin = (as: Pick<Beginning, 'snapshot' | 'looksBack'> = {}) => {
    const question = open.questions[Number(chosen)] ?? ''
    keepBeginning({
      trajectory: own.id,
      name: trajectory.name,
      language: trajectory.language,
      open,
      question,
      way,
      ...as,
    })
    go('/plan')
  }
  const parts = OPEN.filter((part) => open[part].length > 0)
  return (
    <section className={css.next}>
      <h2>{t('trajectory.openTitle')}</h2>
      {parts.length === 0 && <p className={css.soft}>{t('trajectory.openNone')}</p>}
      <div className={css.open}>
        {parts.map((part) => (
          <section key={part}>
            <h3>{t(`trajectory.${part}`)}</h3>
            <ul>
              {open[part].map((line) => (
                <li key={line} dir="auto" translate="yes">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {open.questions.length > 0 && (
        <Select
          label={t('trajectory.question')}
          value={chosen}
          onChange={setChosen}
          options={[
            ...open.questions.map((title, index) => ({ id: String(index), title })),
            { id: NONE, title: t('trajectory.noQuestion') },
          ]}
        />
      )}
      <div className={css.buttons}>
        <Button variant="primary" size="large" onPress={() => begin()}>
          {t('trajectory.next')}
        </Button>
        {again.map((snapshot) => (
          <Button key={snapshot.method} size="large" onPress={() => begin({ snapshot })}>
            {t('trajectory.lookAgain', { method: methodTitle(snapshot.method, text) })}
          </Button>
        ))}
        {way.length > 1 && (
          <Button size="large" onPress={() => begin({ looksBack: true })}>
            {t('trajectory.lookBack')}
          </Button>
        )}
      </div>
      <p className={css.soft}>{t('trajectory.nextHelp')}</p>
    </section>
  )
}

/** Methods that a group can begin with what it left, or with the same cards; of each how it stood last. */
function latestOfEach({ meetings }: Trajectory): HeldSnapshot[] {
  const all = meetings.flatMap(({ snapshots }) => snapshots)
  const latest = new Map(all.map((snapshot) => [snapshot.method, snapshot]))
  return [...latest.values()].filter(({ method }) =>
    methodOf(method)?.settings.some(
      (field) => field.id === EARLIER_SETTING || (field.type === 'lines' && field.fromHarvest === 'supply'),
    ),
  )
}
