import { isRoundOver, nothingLeftToMove } from '@kring/shared/affordances'
import type { Turn } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting, useOnline } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { AdvisedTime } from '../parts/AdvisedTime.tsx'
import { nextInTurn } from '../parts/turnOrder.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from '../parts/walls.module.css'
import { useLongMissing } from '../people/useLongMissing.ts'
import { everyoneWhy } from './TurnBanner.tsx'
import { TurnDots } from './TurnDots.tsx'
import { useDeals, useDealt } from './useDealt.ts'
import { useMissed } from './useMissed.ts'

/** Whose turn it is, what they do, who comes next, and how far the round is. */
export function TurnPanel({ turn }: { turn: Turn }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const online = useOnline()
  const deals = useDeals()
  const { phase } = usePhase()
  const holder = turn.holder ? meeting.members[turn.holder] : undefined
  const moves = usedIn(phase, 'move') !== undefined
  const isOut = !turn.laid && nothingLeftToMove(activity)
  const missed = useMissed()
  const isGone = useLongMissing(holder && !holder.seat && !online.has(holder.id) ? holder.id : '').size > 0
  if (!holder || isOut) {
    const isOver = isRoundOver(activity)
    const rest = isOver ? (missed === '' ? 'everyone' : 'notAll') : isOut ? 'allIn' : 'whoNext'
    return (
      <>
        <section className={styles.rest}>
          <strong>{deals && isOut ? t('sorting.dealt.done') : t(`surfaces.turn.${rest}`)}</strong>
          {rest === 'notAll' && (
            <span dir="auto" translate="yes">
              {t('surfaces.turn.notYet', { names: missed })}
            </span>
          )}
          <span>{t(rest === 'whoNext' ? 'surfaces.turn.whoNextWhy' : everyoneWhy(moves))}</span>
        </section>
        <Round turn={turn} />
      </>
    )
  }
  return (
    <>
      <section key={turn.number} className={styles.turn}>
        <strong style={{ '--letters': [...holder.name].length }} dir="auto" translate="yes">
          {holder.name}
        </strong>
        <span>
          {isGone
            ? t('surfaces.people.state.offline')
            : turn.laid
              ? t('surfaces.turn.tells')
              : deals
                ? t('sorting.dealt.holder')
                : moves
                  ? t('surfaces.turn.moves')
                  : t('surfaces.turn.speaks')}
        </span>
      </section>
      <Round turn={turn} isUnderWay />
      <div className={styles.timing}>
        {!deals && <TurnDots turn={turn} />}
        <AdvisedTime size="board" />
      </div>
    </>
  )
}

/** How far the rounds are, where there are several, and who comes next or closes this one. */
function Round({ turn, isUnderWay = false }: { turn: Turn; isUnderWay?: boolean }) {
  const t = useWords()
  const meeting = useMeeting()
  const deals = useDeals()
  const { phase, round, rounds } = usePhase()
  const dealt = useDealt()
  // After the last card nobody comes any more.
  const next = isUnderWay && dealt?.left !== 1 ? nextInTurn(meeting, turn) : undefined
  const name = phase.repeat
    ? t('surfaces.common.round', { round, rounds })
    : dealt && t('sorting.dealt.leftShort', { count: dealt.left - 1 })
  const closes = isUnderWay && !next && !deals && turn.waiting.length === 0
  if (!name && !next && !closes) return null
  return (
    <p className={styles.round}>
      <span>{name && next ? `${name} · ` : name}</span>
      {next && (
        <>
          <span>{t('surfaces.turn.next')}</span>{' '}
          <b dir="auto" translate="yes">
            {next.name}
          </b>
        </>
      )}
      {closes && <span>{`${name ? '. ' : ''}${t('surfaces.turn.last')}`}</span>}
    </p>
  )
}
