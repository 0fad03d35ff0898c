import { detailsIn } from '@kring/shared/methods/table'
import { type ChoiceDetail, countsOf } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { useActivityWith, useMethod, useOfActivity } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** The answers to a choice beside each other, as a quiet meter, for methods that want a group to see both; brief in one line. */
export function Balance({ size = 'normal' }: { size?: 'normal' | 'wall' | 'brief' }) {
  const { settings } = useActivityWith('settings')
  const method = useMethod()
  const details = detailsIn(method, settings)
  return details.map(
    (detail) =>
      detail.type === 'choice' && detail.balance && <Meter key={detail.id} detail={detail} size={size} />,
  )
}

function Meter({ detail, size }: { detail: ChoiceDetail; size: 'normal' | 'wall' | 'brief' }) {
  const text = useText()
  const counts = useOfActivity((activity) => countsOf(activity, detail), isSameCount)
  const most = Math.max(1, ...counts.values())
  const countOf = (id: string) => counts.get(id) ?? 0
  // Where room is short, one bar in which the two stand against each other.
  const bar = (
    <div key="bar" className={styles.split} aria-hidden>
      {detail.options.map(({ id }, index) => (
        <i key={id} style={{ flexGrow: countOf(id) }} data-kind={index % 2} />
      ))}
    </div>
  )
  if (size === 'brief') {
    const ends = detail.options.map(({ id, title, mark }) => (
      <span key={id}>
        <b aria-hidden>{mark}</b>
        <span className="sr-only">{text(title)}</span>
        <span>{countOf(id)}</span>
      </span>
    ))
    return <div className={styles.inLine}>{ends.toSpliced(1, 0, bar)}</div>
  }
  return (
    <div className={styles.meter}>
      <dl className={styles.balance} data-size={size} aria-label={text(detail.title)}>
        {detail.options.map(({ id, title, mark }, index) => {
          const count = countOf(id)
          return (
            <div key={id}>
              <dt>
                {mark && <b aria-hidden>{mark}</b>}
                <span>{text(title)}</span>
              </dt>
              <dd>
                {size === 'normal' && (
                  <i style={{ inlineSize: `${(count / most) * 100}%` }} data-kind={index % 2} aria-hidden />
                )}
                <b>{count}</b>
              </dd>
            </div>
          )
        })}
      </dl>
      {size === 'wall' && <>{bar}</>}
    </div>
  )
}

type Counts = ReturnType<typeof countsOf>

function isSameCount(before: Counts, now: Counts): boolean {
  return before.size === now.size && [...now].every(([id, count]) => before.get(id) === count)
}
