import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { isGathering } from '../parts/isGathering.ts'
import { Lead } from '../parts/Lead.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { useWide } from '../parts/useWide.ts'
import { Why } from '../parts/Why.tsx'
import walls from '../parts/walls.module.css'
import { weighing } from '../parts/weighing.tsx'
import { Arrivals } from '../people/Arrivals.tsx'
import { GroupPicture } from '../rate/GroupPicture.tsx'
import { ItemOutcome } from '../rate/ItemOutcome.tsx'
import { useTitle } from '../rate/useTitle.ts'
import styles from './Look.module.css'

const LazyFitTable = weighing(async () => (await import('../rate/FitTable.tsx')).FitTableHere)

/** On one's own device: what will be asked, or where the group's answers lie apart. */
export function LookNow() {
  const t = useWords()
  const me = useMe()
  const meeting = useMeeting()
  const { phase } = usePhase()
  const look = usedIn(phase, 'look')
  if (!look) return null
  if (look.at === 'table') return <LazyFitTable />
  if (look.at === 'spread')
    return (
      <>
        <Lead />
        <Spread of={look.of} />
      </>
    )
  const isFirst = isGathering(meeting)
  return (
    <>
      {isFirst && <Lead>{t('surfaces.gather.welcome', { name: me.name })}</Lead>}
      <Lead />
      <Why />
      <Asked of={look.of} />
      {isFirst && <Arrivals />}
    </>
  )
}

/** A facilitator sees what everybody sees; the picture lies beside it. */
export function LookConsole() {
  const isWide = useWide()
  const { phase } = usePhase()
  const look = usedIn(phase, 'look')
  if (!look) return null
  // Where there is room it lies in the middle.
  if (look.at === 'table') return isWide ? null : <LazyFitTable />
  return look.at === 'spread' ? <Spread of={look.of} isBeside /> : <Asked of={look.of} />
}

/** In the middle of the facilitator's surface: what the group answers about, and then how. */
export function LookLarge() {
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const lacks = usedIn(phase, 'rate')?.lacks?.(activity)
  if (lacks) return <p className={walls.ask}>{text(lacks)}</p>
  if (usedIn(phase, 'look')?.at === 'table') return <LazyFitTable />
  const of = usedIn(phase, 'look')?.of ?? usedIn(phase, 'rate')?.rating
  return of === undefined ? null : <GroupPicture of={of} />
}

/** What is asked, group by group. */
function Asked({ of }: { of: string }) {
  const title = useTitle()
  const activity = useActivity()
  const groups = rateUseOf(activity, of)?.items?.(activity) ?? []
  return (
    <ol className={styles.asked}>
      {groups.map(({ id, title: name, items }) => (
        <li key={id}>
          <strong dir="auto" translate="yes">
            <Breakable text={title(name ?? '')} />
          </strong>
          <ul>
            {items.map((item) => (
              <li key={item.id} dir="auto" translate="yes">
                <Breakable text={title(item.title)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** So many of the widest differences stand there at once. */
const WIDEST = 5

/**
 * Where answers lie apart, with examples first and averages last; and the last time beside it.
 * @param isBeside whether the picture of all groups lies beside it
 */
function Spread({ of, isBeside = false }: { of: string; isBeside?: boolean }) {
  const t = useWords()
  const { ratings } = useActivity()
  return (
    <div className={styles.spread}>
      {ratings[of]?.outcome ? (
        <>
          <h2>{t('practice.widest')}</h2>
          <ItemOutcome of={of} most={WIDEST} />
          <details>
            <summary>{t('practice.all')}</summary>
            <ItemOutcome of={of} />
          </details>
          {!isBeside && (
            <>
              <h2>{t('practice.pillars')}</h2>
              <GroupPicture of={of} />
            </>
          )}
        </>
      ) : (
        <p>{t('practice.tooFew')}</p>
      )}
      <Compared />
    </div>
  )
}
