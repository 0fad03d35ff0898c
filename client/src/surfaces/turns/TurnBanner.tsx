import { hasMove, isRoundOver, nothingLeftToMove } from '@kring/shared/affordances'
import { type Member, type Turn, takesPart } from '@kring/shared/meeting'
import { isTimedEach, usedIn } from '@kring/shared/methods/phases'
import { type ReactNode, useEffect, useRef } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { nextInTurn, turnsUntil } from '../parts/turnOrder.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './TurnBanner.module.css'
import { TurnDots } from './TurnDots.tsx'
import { useAfterRound } from './useAfterRound.ts'
import { useAsking } from './useAsking.ts'
import { useCardsToCome, useDeals, useDealt } from './useDealt.ts'
import { useLaid } from './useLaid.ts'
import { useMissed } from './useMissed.ts'
import { useTask } from './useTask.ts'

/** Whose turn it is, as this person needs to know it: mine, soon mine, or somebody else's to listen to. */
export function TurnBanner() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const task = useTask()
  const deals = useDeals()
  const dealt = useDealt()
  const cardsToCome = useCardsToCome()
  const { phase } = usePhase()
  const moves = usedIn(phase, 'move') !== undefined
  // Where each has so much time, that is said; else what is asked in this phase.
  const speaksBriefly = !moves && isTimedEach(phase)
  const laid = useLaid()
  const isOut = deals && dealt === undefined && laid === undefined
  const missed = useMissed()
  const isAsking = useAsking()
  const afterRound = useAfterRound()
  const { turn } = activity
  if (!turn) return null
  if (turn.holder === null && isAsking) {
    return (
      <section className={styles.quiet}>
        <h2>{t('surfaces.turn.whoAsks')}</h2>
        <p>{t('surfaces.turn.whoAsksWhy')}</p>
      </section>
    )
  }
  if (turn.holder === null || isOut) {
    const isOver = isRoundOver(activity)
    return (
      <section className={styles.quiet}>
        <h2>
          {isOut
            ? t('sorting.dealt.done')
            : t(
                !isOver
                  ? 'surfaces.turn.whoNext'
                  : missed === ''
                    ? 'surfaces.turn.everyone'
                    : 'surfaces.turn.notAll',
              )}
        </h2>
        {!isOut && isOver && missed !== '' && <p>{t('surfaces.turn.notYet', { names: missed })}</p>}
        <p>
          {turn.skipped.includes(me.id)
            ? t('surfaces.turn.skippedYou')
            : isOut || isOver
              ? afterRound
              : t('surfaces.turn.whoNextWhy')}
        </p>
      </section>
    )
  }
  if (laid && turn.holder === me.id) {
    return (
      <InSight key={`${turn.number} ${laid.id}`}>
        <h2>{t('surfaces.turn.tellWhy')}</h2>
        <p>{t('surfaces.turn.tellHow')}</p>
      </InSight>
    )
  }
  if (turn.holder === me.id) {
    return (
      <InSight key={turn.number}>
        <h2>{t('surfaces.turn.yours')}</h2>
        <p>
          {speaksBriefly
            ? t('surfaces.turn.speakNow')
            : moves && !hasMove(activity, me.id)
              ? t('surfaces.turn.none')
              : task}
        </p>
      </InSight>
    )
  }
  const holder = meeting.members[turn.holder]?.name ?? ''
  // After the last card nobody comes any more.
  const next = deals && cardsToCome === 0 ? undefined : nextInTurn(meeting, turn)
  return (
    <section className={styles.quiet}>
      <h2 dir="auto" translate="yes">
        {t(laid ? 'surfaces.turn.tellsNow' : 'surfaces.turn.isOn', { name: holder })}
      </h2>
      {turn.laid?.note && (
        <p dir="auto" translate="yes">
          {t('surfaces.turn.said', { note: turn.laid.note })}
        </p>
      )}
      <p>
        <span>{next && next.id !== me.id ? `${t('surfaces.turn.nextIs', { name: next.name })}. ` : ''}</span>
        <Mine />
      </p>
      <TurnDots turn={turn} />
    </section>
  )
}

/** A turn that begins comes into sight; the focus stays where it is. */
function InSight({ children }: { children: ReactNode }) {
  const banner = useRef<HTMLElement>(null)
  useEffect(() => banner.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <section ref={banner} className={styles.mine}>
      {children}
    </section>
  )
}

function Mine() {
  const t = useWords()
  const activity = useActivity()
  const { turn } = activity
  const me = useMe()
  const deals = useDeals()
  const isAsking = useAsking()
  const { phase, round, rounds } = usePhase()
  const moves = usedIn(phase, 'move') !== undefined
  if (!turn) return null
  const until = turnsUntil(turn, me.id)
  // That nothing is left to move is said before one's turn comes.
  const ahead =
    until === 0 || !moves || deals || hasMove(activity, me.id)
      ? ''
      : ` ${t(nothingLeftToMove(activity) ? 'surfaces.turn.noneLeft' : 'surfaces.turn.noneForYou')}`
  if (until === 1)
    return (
      <>
        <strong>{t('surfaces.turn.inOne')}</strong>
        <span>{ahead}</span>
      </>
    )
  if (until > 1) return <span>{t('surfaces.turn.inMore', { count: until }) + ahead}</span>
  if (isAsking) return takesPart(me) && !me.away ? <span>{t('surfaces.turn.mayAsk')}</span> : null
  if (isLate(turn, me)) {
    const hasLook = phase.between !== undefined && round < rounds
    const late = t(round < rounds ? 'surfaces.turn.late' : 'surfaces.turn.lateLast', { round })
    return <span>{hasLook ? `${late} ${t('surfaces.turn.lateCard')}` : late}</span>
  }
  if (turn.skipped.includes(me.id)) return <span>{t('surfaces.turn.skippedYou')}</span>
  const had = turn.taken.includes(me.id)
  if (deals) return <span>{t(had ? 'sorting.dealt.had' : 'sorting.dealt.listen')}</span>
  // Where a phase as a whole asks something, people may well react.
  if (!moves && !had && !isTimedEach(phase)) return null
  if (!moves) return <span>{t(had ? 'surfaces.turn.spoke' : 'surfaces.turn.hear')}</span>
  return <span>{t(had ? 'surfaces.turn.had' : 'surfaces.turn.listen')}</span>
}

/** Whether somebody came in while this round ran, and has no turn in it. */
function isLate(turn: Turn, me: Member): boolean {
  if (me.away || !takesPart(me)) return false
  return ![turn.holder, ...turn.waiting, ...turn.taken, ...turn.skipped].includes(me.id)
}
