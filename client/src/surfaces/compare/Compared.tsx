import { comparisonOf, comparisonSaid } from '@kring/shared/harvest/compare'
import { useOfActivity } from '../../meeting/session.ts'
import { useLanguage } from '../../words/useWords.ts'
import styles from './Compared.module.css'

/**
 * How the group stands against the last time it did this: on a wall how many went which way, nearby also what was
 * concluded and agreed then. Nothing where it began anew.
 */
export function Compared({
  size = 'normal',
  isBrief = false,
  isTotal = false,
}: {
  size?: 'normal' | 'wall'
  /** Beside what the group says of it: only how many went which way, and since when. */
  isBrief?: boolean
  /** Where zones are told apart, all of them in one line: beside a board that is worked on. */
  isTotal?: boolean
}) {
  const language = useLanguage()
  const comparison = useOfActivity((activity) => comparisonOf(activity, language), isSaidSame)
  const question = useOfActivity((activity) => activity.question)
  if (!comparison) return null
  const { title, before, counts, total, lists } = comparisonSaid(comparison, question, language)
  const lines = isTotal && total !== '' ? [total] : counts
  const parts = lines.length > 1 ? 'many' : 'one'
  return (
    <section
      className={styles.compared}
      data-size={size}
      data-brief={isBrief}
      data-parts={parts}
      aria-label={title}
    >
      {!isBrief && size === 'normal' && <h3>{title}</h3>}
      {/* What finds no room on a wall stays away from the end: how it went is seen whatever does. */}
      {lines.map((line) => (
        <p key={line} className={styles.counts}>
          {line}
        </p>
      ))}
      {(isBrief ? before.slice(0, 1) : before).map((line) => (
        <p key={line} className={styles.then} dir="auto" translate="yes">
          {line}
        </p>
      ))}
      {size === 'normal' &&
        lists.map(({ title: heading, items }, index) => (
          // How it was rated both times is what people look for.
          <details key={heading} open={index === 0 && comparison.measures.length > 0}>
            <summary>{heading}</summary>
            <ul>
              {items.map((item) => (
                <li key={item} dir="auto" translate="yes">
                  {item}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  )
}

/** A comparison is made anew for each state: few words, which seldom change. */
function isSaidSame(before: object | undefined, now: object | undefined): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now)
}
