import { mayDo } from '@kring/shared/affordances'
import { POINT_KINDS, POINT_TITLES, type Point, pointsOf } from '@kring/shared/capabilities/points/points'
import { Check, CircleQuestionMark } from 'lucide-react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Lead, Soft } from '../parts/Lead.tsx'
import styles from './Points.module.css'

/** What was given back: the group recognises it, or asks what is meant. */
export function PointsNow() {
  return (
    <>
      <Lead />
      <PointsHere />
    </>
  )
}

/** The same beside what all see. */
export function PointsHere() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  if (Object.keys(activity.points).length === 0) return <Soft>{t('visit.waits')}</Soft>
  return (
    <>
      {POINT_KINDS.map((kind) => (
        <section key={kind} className={styles.kind}>
          <h2>{text(POINT_TITLES[kind])}</h2>
          {pointsOf(activity, kind).map((point) => (
            <One key={point.id} point={point} />
          ))}
        </section>
      ))}
    </>
  )
}

function One({ point }: { point: Point }) {
  const { id, text } = point
  const recognised = point.recognised === true
  const asked = point.asked === true
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const mayReceive = mayDo(useMeeting(), 'point.receive', me.id) === undefined
  return (
    <article className={styles.one}>
      <p dir="auto" translate="yes">
        <Breakable text={text} />
      </p>
      {mayReceive ? (
        <div className={styles.buttons}>
          <Button
            variant="soft"
            icon={<Check />}
            aria-pressed={recognised}
            aria-label={t('visit.recogniseThis', { point: text })}
            onPress={() => say('point.receive', { point: id, how: 'recognised', on: !recognised })}
          >
            {t('visit.recognised')}
          </Button>
          <Button
            variant="soft"
            icon={<CircleQuestionMark />}
            aria-pressed={asked}
            aria-label={t('visit.askThis', { point: text })}
            onPress={() => say('point.receive', { point: id, how: 'asked', on: !asked })}
          >
            {t('visit.asked')}
          </Button>
        </div>
      ) : (
        <Said recognised={recognised} asked={asked} />
      )}
    </article>
  )
}

/** What the group says of a point. */
export function Said({ recognised, asked }: { recognised: boolean; asked: boolean }) {
  const t = useWords()
  return (
    <>
      {recognised && (
        <span className={styles.said}>
          <Check aria-hidden />
          <span>{t('visit.recognised')}</span>
        </span>
      )}
      {asked && (
        <span className={styles.said}>
          <CircleQuestionMark aria-hidden />
          <span>{t('visit.asked')}</span>
        </span>
      )}
    </>
  )
}
