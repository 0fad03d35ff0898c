import { checkedCount } from '@kring/shared/capabilities/checks/checks'
import {
  isAgreedOn,
  type Need,
  needsIn,
  spokenOf,
  type Wording,
  wordsOf,
} from '@kring/shared/capabilities/wording/wording'
import { usedIn } from '@kring/shared/methods/phases'
import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { ChecksOnWall } from '../checks/ChecksOnWall.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { SeatAnswers } from '../rate/SeatAnswers.tsx'
import { Tally } from '../rate/Tally.tsx'
import { AgreedWording } from './AgreedWording.tsx'
import { useWording } from './useWording.ts'
import styles from './Wall.module.css'

/** The question grows in sight: beside the others, held against what makes a good one, asked about, and agreed on. */
export function WordingWall(props: WallProps) {
  const wording = useWording()
  if (!wording) return null
  if (wording.use.agreedBy !== undefined) return <AgreeWall {...props} />
  return wording.use.words ? <TestWall {...props} /> : <AgreedWall {...props} />
}

function AgreedWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {panel}
        </>
      }
      controls={controls}
    >
      <AgreedWording size="wall" />
    </Wall>
  )
}

/** The questions beside one another, the one in the middle large; once it is held against the points, those take their place. */
function TestWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const { phase } = usePhase()
  const wording = useWording()
  const [wished, setWished] = useState<'drafts' | 'checks' | null>(null)
  const checks = usedIn(phase, 'checks')
  if (!wording) return null
  const { middle, others, use } = wording
  const another = after(middle, others)
  const count = checks ? checkedCount(activity, checks) : 0
  const isChecked =
    checks !== undefined && middle !== undefined && (wished ?? (count > 0 ? 'checks' : 'drafts')) === 'checks'
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          <div className={walls.givesWay}>
            <p className={walls.prompt}>{text(phase.words.participant)}</p>
          </div>
          {checks && middle && (
            <p className={walls.soft} role="status">
              {t('wording.checked', { count, all: checks.list.length })}
            </p>
          )}
          {isChecked && others.length > 0 && (
            <p className={walls.soft}>{t('wording.waiting', { count: others.length })}</p>
          )}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {!isChecked && another && (
            <Button
              size="board"
              action={another.id}
              onPress={() => say('wording.middle', { wording: another.id })}
            >
              {t('wording.another')}
            </Button>
          )}
          {checks && middle && (
            <Button size="board" onPress={() => setWished(isChecked ? 'drafts' : 'checks')}>
              {t(isChecked ? 'wording.toDrafts' : 'wording.toChecks')}
            </Button>
          )}
        </>
      }
    >
      <Beside middle={middle} others={others} none={text(use.none)} isChecked={isChecked} />
    </Wall>
  )
}

/** @returns the one that comes after what lies in the middle, of those that are not parked; round and round */
function after(middle: Wording | undefined, others: readonly Wording[]): Wording | undefined {
  const open = others.filter(({ parked }) => !parked)
  return open.find(({ order }) => middle !== undefined && order > middle.order) ?? open[0]
}

type BesideProps = {
  middle: Wording | undefined
  others: readonly Wording[]
  none: string
  isChecked: boolean
}

function Beside({ middle, others, none, isChecked }: BesideProps) {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const use = useWording()?.use
  const open = others.filter(({ parked }) => !parked)
  const shown = isChecked ? [] : open
  const hints = (middle && use?.hints?.(wordsOf(middle), settings)) ?? []
  const content = [middle, ...shown].map((one) => (one ? wordsOf(one) : '')).join('\n') + isChecked
  const { ref, scale, away } = useFitting(content, shown.length, true)
  return (
    <section ref={ref} className={styles.beside} style={{ '--fit': scale }} data-checks={isChecked}>
      <p className={styles.middle} dir="auto" translate="yes" aria-live="polite">
        {middle ? <Breakable text={wordsOf(middle)} /> : none}
      </p>
      {hints.length > 0 && (
        <ul className={styles.hints} aria-label={t('wording.hints')}>
          {hints.map(({ id, short }) => (
            <li key={id}>
              <Lightbulb aria-hidden />
              <span>{text(short)}</span>
            </li>
          ))}
        </ul>
      )}
      {isChecked && <ChecksOnWall key={middle?.id} />}
      {shown.length > 0 && (
        <ul className={styles.others} data-count={shown.length}>
          {shown.slice(0, shown.length - away).map((one) => (
            <li key={one.id}>
              <span dir="auto" translate="yes">
                <Breakable text={wordsOf(one)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {away > 0 && <p className={walls.soft}>{t('wording.waiting', { count: away })}</p>}
    </section>
  )
}

/** All say in private whether they can work with it; then how they stand, and once the group agrees, the question alone. */
function AgreeWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const wording = useWording()
  if (!wording) return null
  const { middle, rating, isAsked, use } = wording
  const isAgreed = middle !== undefined && isAgreedOn(activity, middle)
  const said = rating && middle && spokenOf(rating, middle)
  const needs = rating ? needsIn(activity, rating.number) : []
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {!isAgreed && <p className={walls.prompt}>{text(phase.words.participant)}</p>}
          {isAgreed ? (
            <p className={walls.soft}>{t('wording.agreed')}</p>
          ) : said ? (
            <p className={walls.prompt} role="status">
              {t('wording.said', { ...said })}
            </p>
          ) : (
            <Tally size="wall" />
          )}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {isAsked && <SeatAnswers size="board" />}
        </>
      }
    >
      {isAgreed ? (
        <AgreedWording size="wall" />
      ) : (
        <Asked text={middle ? wordsOf(middle) : text(use.none)} needs={needs} />
      )}
    </Wall>
  )
}

function Asked({ text, needs }: { text: string; needs: readonly Need[] }) {
  const t = useWords()
  const { ref, scale, away } = useFitting(
    [text, ...needs.map((need) => need.text)].join('\n'),
    needs.length,
    true,
  )
  return (
    <section ref={ref} className={styles.beside} style={{ '--fit': scale }}>
      <p className={styles.middle} dir="auto" translate="yes">
        <Breakable text={text} />
      </p>
      {needs.length > away && (
        <>
          <h2 className={walls.title}>{t('wording.needs')}</h2>
          <ul className={styles.needs}>
            {needs.slice(0, needs.length - away).map((need) => (
              <li key={need.id} dir="auto" translate="yes">
                <Breakable text={need.text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
