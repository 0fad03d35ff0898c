import { standing } from '@kring/shared/capabilities/cards/standing'
import { coreOf, isUndecided } from '@kring/shared/harvest/harvest'
import type { Card } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { ActionWall } from '../followUp/ActionWall.tsx'
import { useDecided } from '../followUp/useDecided.tsx'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { outside } from '../parts/outside.tsx'
import { rarely } from '../parts/rarely.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { together } from '../parts/together.tsx'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePartOfTable } from '../parts/usePartOfTable.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { weighing } from '../parts/weighing.tsx'
import { CoreCards } from '../rate/CoreCards.tsx'
import rows from '../rate/CoreWall.module.css'
import { AgreedWording } from '../wording/LazyAgreed.tsx'

const AgreementsLarge = together(async () => (await import('../agree/Wall.tsx')).AgreementsLarge)
const DecisionSaid = weighing(async () => (await import('../decision/Said.tsx')).DecisionSaid)
const SourcePanel = outside(async () => (await import('../source/Source.tsx')).SourcePanel)
const Phrases = rarely(async () => (await import('../phrase/Phrases.tsx')).Phrases, 'practice')

/**
 * The end: the board as it became, beside it what follows from it. That alone where both do not find room, where
 * something else was decided about each part of the board, or where the group put its decision in words.
 */
export function HarvestWall({ controls }: Pick<WallProps, 'controls'>) {
  const t = useWords()
  const activity = useActivity()
  const { phase } = usePhase()
  const core = coreOf(activity)
  const coreHeading = useCoreHeading()
  const actions = Object.values(activity.actions)
  const content = [...core.map(({ label }) => label), ...actions.map(({ text, owner }) => text + owner)]
  const { ref, scale } = useFitting(content.join('\n'), 0)
  // One step smaller is still read; smaller than that the outcome takes the place of the board.
  const isMuch = scale < 0.85
  const { isApart, wall, controls: others } = useDecided(actions.length > 0)
  const thanks = (
    <>
      <div className={styles.givesWay}>
        <p className={styles.prompt}>{t('surfaces.harvest.thanks')}</p>
      </div>
      {activity.source && <SourcePanel />}
      <Compared size="wall" isBrief={actions.length > 0} />
      <p className={styles.soft}>{t('surfaces.harvest.where')}</p>
    </>
  )
  const titled = (
    <>
      <WallTitle />
      {thanks}
    </>
  )
  if (usedIn(phase, 'wording')) {
    return (
      <Wall panel={titled} controls={controls}>
        <AgreedWording size="wall" />
      </Wall>
    )
  }
  if (usedIn(phase, 'agree')) {
    return (
      <Wall panel={titled} controls={controls}>
        <AgreementsLarge />
      </Wall>
    )
  }
  if (usedIn(phase, 'phrase')) {
    return (
      <Wall panel={titled} controls={controls}>
        <Phrases {...(actions.length === 0 && { otherwise: 'wall' })} />
        {actions.length > 0 && <ActionWall />}
      </Wall>
    )
  }
  if (activity.decision) {
    return (
      <Wall
        panel={
          <>
            <WallTitle />
            {actions.length > 0 && <ActionWall brief />}
            {thanks}
          </>
        }
        controls={controls}
      >
        <h2 className={styles.heading}>{coreHeading}</h2>
        <CoreCards size="wall" cards={core} />
        <DecisionSaid size="wall" />
      </Wall>
    )
  }
  if (isMuch || isApart) {
    return (
      <Wall
        panel={titled}
        controls={
          <>
            {controls}
            {others}
          </>
        }
      >
        {wall}
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
      controls={controls}
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
      <ul className={rows.core}>
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
