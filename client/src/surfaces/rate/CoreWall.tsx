import { decisionsOf } from '@kring/shared/harvest/harvest'
import type { ZoneId } from '@kring/shared/meeting'
import { useEffect } from 'react'
import { CardSaid, useSaid } from '../../cards/CardSaid.tsx'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { useFitting } from '../parts/useFitting.ts'
import styles from '../parts/walls.module.css'
import css from './CoreWall.module.css'

/** More cards than this stand in two columns. */
const ONE_COLUMN = 7

/** More decisions than this about one zone, alone on the wall, stand in two columns. */
const ALONE = 3

type Props = {
  /** Whether it has only part of the wall. */
  isNarrow?: boolean
  /** Whether it stays at its own size where there is more room. */
  isCalm?: boolean
  /** The one zone to show what was decided about; all when absent. */
  only?: ZoneId | undefined
  /** Told whether something of the decisions found no room: cards, or what was said of them. */
  onShort?: (isShort: boolean) => void
}

/**
 * What the group decided, whole: each card with what was said of it, at the size at which all of them find room. Where
 * they do not side by side, they stand in rows, which take less; else what was said makes room for the cards.
 */
export function CoreWall({ isNarrow = false, isCalm = false, only, onShort }: Props) {
  const t = useWords()
  const text = useText()
  const heading = useCoreHeading()
  const said = useSaid()
  const decisions = decisionsOf(useActivity()).filter(
    ({ cards }) => only === undefined || cards.some(({ zone }) => zone === only),
  )
  const core = decisions.flatMap(({ cards }) => cards)
  const content = core.map(({ label, details }) => [label, ...Object.values(details)].join('\n')).join('\n')
  const isApart = decisions.some(({ title }) => title !== null)
  const isOne = decisions.length === 1
  const isTold = core.some((card) => said(card).length > 0)
  // What takes less and less room, before cards stay away: rows, and then no words but theirs.
  const steps = isApart && !isOne && isTold ? 2 : 1
  const { ref, scale, away, words } = useFitting(content, core.length + steps, !isCalm)
  const isShort = away > steps || (away === steps && isTold)
  useEffect(() => onShort?.(isShort), [onShort, isShort])
  const areRows = steps === 2 && away === 1
  const left = Math.max(0, away - steps)
  const shown = new Set(core.slice(0, core.length - left))
  const most = only === undefined ? ONE_COLUMN : ALONE
  const columns = isApart && !isOne ? 'apart' : core.length > most ? 2 : 1
  return (
    <section ref={ref} style={{ '--fit': scale }} data-words={words}>
      {/* In rows what was decided about each zone says it. */}
      <h2 className={areRows ? 'sr-only' : styles.heading}>{heading}</h2>
      <div
        className={isApart ? css.decisions : undefined}
        data-count={isNarrow ? 1 : decisions.length}
        data-rows={areRows}
      >
        {decisions.map(({ title, cards }) => (
          <section key={title?.nl ?? ''}>
            {title && <h3 className={css.decision}>{text(title)}</h3>}
            <ul className={css.core} data-columns={columns}>
              {cards
                .filter((card) => shown.has(card))
                .map((card) => (
                  <li key={card.id} dir="auto" translate="yes">
                    <Breakable text={card.label} />
                    {away < steps && <CardSaid card={card} />}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {left > 0 && <p className={styles.soft}>{t('sorting.wall.more', { count: left })}</p>}
    </section>
  )
}
