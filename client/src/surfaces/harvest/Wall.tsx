import { coreOf, decisionsOf, isUndecided } from '@kring/shared/harvest/harvest'
import { standing } from '@kring/shared/harvest/standing'
import type { Card, ZoneId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useState } from 'react'
import { useSaid } from '../../cards/CardSaid.tsx'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { ActionWall } from '../followUp/ActionWall.tsx'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { rarely } from '../parts/rarely.tsx'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePartOfTable } from '../parts/usePartOfTable.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { CoreWall } from '../rate/CoreWall.tsx'
import { OneDecision } from './OneDecision.tsx'

const Phrases = rarely(async () => (await import('../phrase/Phrases.tsx')).Phrases, 'practice')

/**
 * The end: the board as it became, beside it what follows from it. That alone where both do not find room, or where
 * something else was decided about each part of the board.
 */
export function HarvestWall() {
  const t = useWords()
  const activity = useActivity()
  const said = useSaid()
  const { phase } = usePhase()
  const core = coreOf(activity)
  const actions = Object.values(activity.actions)
  const content = [...core.map(({ label }) => label), ...actions.map(({ text, owner }) => text + owner)]
  const { ref, scale } = useFitting(content.join('\n'), 0)
  // One step smaller is still read; smaller than that the outcome takes the place of the board.
  const isMuch = scale < 0.85
  const isApart = decisionsOf(activity).some(({ title }) => title !== null)
  // Where what was said of all decisions finds no room, those about one zone are shown alone.
  const [isShort, setShort] = useState(false)
  const [only, setOnly] = useState<ZoneId>()
  const thanks = (
    <>
      <div className={styles.givesWay}>
        <p className={styles.prompt}>{t('surfaces.harvest.thanks')}</p>
      </div>
      <Compared size="wall" isBrief={actions.length > 0} />
      <p className={styles.soft}>{t('surfaces.harvest.where')}</p>
    </>
  )
  if (usedIn(phase, 'phrase')) {
    return (
      <Wall
        panel={
          <>
            <WallTitle />
            {thanks}
          </>
        }
      >
        <Phrases />
        {actions.length > 0 && <ActionWall />}
      </Wall>
    )
  }
  if (isMuch || isApart) {
    const isStacked = isApart && actions.length > 0 && only === undefined
    // Decisions of which nothing else is told leave their room to what follows from them.
    const isLabels = isShort || core.every((card) => said(card).length === 0)
    return (
      <Wall
        panel={
          <>
            <WallTitle />
            {thanks}
          </>
        }
        controls={
          isApart && (isShort || only !== undefined) && <OneDecision only={only} onChoose={setOnly} />
        }
      >
        <div className={isStacked ? styles.stacked : styles.follow} data-labels={isLabels}>
          {core.length > 0 && (
            <div className={isStacked ? '' : styles.column} data-fits>
              <CoreWall only={only} isCalm={isStacked} onShort={setShort} />
            </div>
          )}
          {actions.length > 0 && only === undefined && (
            // Measured anew where it has other room.
            <div key={String(isLabels)} className={isApart ? '' : styles.column} data-fits>
              <ActionWall isLarge={!isApart} />
            </div>
          )}
        </div>
      </Wall>
    )
  }
  return (
    <Wall
      isBoard
      panel={
        <>
          <section ref={ref} className={styles.parts} style={{ '--fit': scale }}>
            <Entries />
          </section>
          {thanks}
        </>
      }
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}

/** The core with the steps that follow from it; then the steps about other cards, or about the board as a whole. */
function Entries() {
  const t = useWords()
  const activity = useActivity()
  const coreHeading = useCoreHeading()
  const partOf = usePartOfTable()
  const core = coreOf(activity)
  const steps = Object.values(activity.actions).map((action) => ({
    ...action,
    about: standing(activity, action.card),
  }))
  const others = new Set(steps.flatMap(({ about }) => (about && !core.includes(about) ? [about] : [])))
  const entry = (card: Card): Entry => ({
    key: card.id,
    label: card.label,
    part: partOf(card),
    steps: steps.filter(({ about }) => about === card),
  })
  const besides = [
    ...[...others].map(entry),
    ...steps
      .filter(({ about }) => !about)
      .map((action) => ({ key: action.id, label: '', part: '', steps: [action] })),
  ]
  return (
    <>
      {core.length > 0 && <EntryList title={coreHeading} entries={core.map(entry)} />}
      {isUndecided(activity) && <p className={styles.prompt}>{t('surfaces.harvest.undecided')}</p>}
      {besides.length > 0 && <EntryList title={t('sorting.wall.take')} entries={besides} />}
    </>
  )
}

type Entry = {
  key: string
  label: string
  part: string
  steps: { id: string; text: string; owner: string }[]
}

function EntryList({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.core}>
        {entries.map(({ key, label, part, steps }) => (
          <li key={key} dir="auto" translate="yes">
            <Breakable text={label} />
            {part && <span>{part}</span>}
            {steps.map(({ id, text: step, owner }) => (
              <span key={id} dir="auto" translate="yes" data-alone={label === ''}>
                {[step, owner].filter(Boolean).join(' · ')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
