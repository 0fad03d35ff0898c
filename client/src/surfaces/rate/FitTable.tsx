import { type ScaleId, scaleOf } from '@kring/shared/capabilities/rate/scales'
import { type Lie, type FitTable as Table, tableOfFit } from '@kring/shared/capabilities/rate/table'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { OneOf } from '../parts/OneOf.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { useWide } from '../parts/useWide.ts'
import styles from './FitTable.module.css'
import { LevelMark } from './levelMarks.tsx'
import { useTitle } from './useTitle.ts'

/** In the narrow columns of a table words of more characters are broken where a dictionary would. */
const NARROW = 7

type Size = 'normal' | 'wall'

/** How each option does by each criterion, where the phase looks at that; on a phone one option at a time. */
export function FitTableHere({ size = 'normal' }: { size?: Size }) {
  const t = useWords()
  const isWide = useWide()
  const activity = useActivity()
  const { phase } = usePhase()
  const look = usedIn(phase, 'look')
  const table = look?.at === 'table' ? tableOfFit(activity, look.of, look.weights) : undefined
  if (!look || !table) return null
  const isShown = activity.ratings[look.of]?.outcome != null
  return (
    <section className={styles.fit} data-size={size}>
      {isWide || size === 'wall' ? <AsTable table={table} /> : <ByOption table={table} />}
      <p className={styles.soft}>{t(isShown ? 'weighing.noSums' : 'weighing.notYet')}</p>
    </section>
  )
}

function AsTable({ table: { rows, columns, scale, at } }: { table: Table }) {
  const t = useWords()
  const title = useTitle()
  return (
    <table className={styles.table} data-columns={columns.length} data-rows={rows.length}>
      <caption className="sr-only">{t('weighing.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('weighing.corner')}</span>
          </th>
          {columns.map(({ id, title: name }) => (
            <th key={id} scope="col" dir="auto" translate="yes">
              <Breakable text={title(name)} long={NARROW} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span dir="auto" translate="yes">
                <Breakable text={title(row.title)} />
              </span>
              <Weight lie={row.weight} />
            </th>
            {columns.map((column) => (
              <td key={column.id} data-level={at(row.id, column.id)?.level.id}>
                <Cell lie={at(row.id, column.id)} scale={scale} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ByOption({ table: { rows, columns, scale, at } }: { table: Table }) {
  const title = useTitle()
  return (
    <OneOf all={columns}>
      {(column) => (
        <div className={styles.option}>
          <h3 dir="auto" translate="yes">
            <Breakable text={title(column.title)} />
          </h3>
          <dl>
            {rows.map((row) => (
              <div key={row.id}>
                <dt>
                  <span dir="auto" translate="yes">
                    <Breakable text={title(row.title)} />
                  </span>
                  <Weight lie={row.weight} />
                </dt>
                <dd data-level={at(row.id, column.id)?.level.id}>
                  <Cell lie={at(row.id, column.id)} scale={scale} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </OneOf>
  )
}

/** A mark and a word; never a number that could be added up. */
function Cell({ lie, scale }: { lie: Lie | undefined; scale: ScaleId }) {
  const t = useWords()
  const title = useTitle()
  if (!lie)
    return (
      <span className={styles.none}>
        <span aria-hidden>–</span>
        <span className="sr-only">{t('weighing.few')}</span>
      </span>
    )
  const { level, isSplit } = lie
  return (
    <span className={styles.cell}>
      <LevelMark scale={scale} level={level.id} />
      <span>{title(level.short ?? level.title)}</span>
      {isSplit && <em>{t('weighing.split')}</em>}
    </span>
  )
}

const WEIGHT_LEVELS = scaleOf('weight').levels

/** How much it counts: as many dots as its place on the scale, with its word for who does not see them. */
function Weight({ lie }: { lie: Lie | undefined }) {
  const t = useWords()
  const title = useTitle()
  if (!lie) return null
  const place = WEIGHT_LEVELS.findIndex(({ id }) => id === lie.level.id) + 1
  return (
    <span className={styles.weight}>
      <span className={styles.dots} aria-hidden>
        {WEIGHT_LEVELS.map(({ id }, index) => (
          <i key={id} data-on={index < place} />
        ))}
      </span>
      <span className="sr-only">{`${t('weighing.weight')}: ${title(lie.level.title)}`}</span>
      {lie.isSplit && <em>{t('weighing.split')}</em>}
    </span>
  )
}
