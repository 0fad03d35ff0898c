import { cardMove, hasMove, isRoundOver } from '@kring/shared/affordances'
import type { Meeting, MemberId } from '@kring/shared/meeting'
import { type ReactNode, useEffect, useRef } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { nextInTurn, turnsUntil } from '../turnOrder.ts'
import { useStage } from '../useStage.ts'
import styles from './TurnBanner.module.css'
import { TurnDots } from './TurnDots.tsx'

/** Whose turn it is, as this person needs to know it: mine, soon mine, or somebody else's to listen to. */
export function TurnBanner() {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { phase } = useStage()
  const { turn } = activity
  if (!turn) return null
  if (turn.holder === null) {
    return (
      <section className={styles.quiet}>
        <h2>{isRoundOver(activity) ? t('surfaces.turn.everyone') : t('surfaces.turn.whoNext')}</h2>
        <p>{isRoundOver(activity) ? t('surfaces.turn.everyoneWhy') : t('surfaces.turn.whoNextWhy')}</p>
      </section>
    )
  }
  if (turn.holder === me.id) {
    return (
      <InSight key={turn.number}>
        <h2>{t('surfaces.turn.yours')}</h2>
        <p>
          {!hasMove(activity, me.id)
            ? t('surfaces.turn.none')
            : mayMoveOwn(meeting, me.id)
              ? t('surfaces.turn.move')
              : text(phase.words.participant)}
        </p>
      </InSight>
    )
  }
  const holder = meeting.members[turn.holder]?.name ?? ''
  const next = nextInTurn(meeting, turn)
  return (
    <section className={styles.quiet}>
      <h2 dir="auto">{t('surfaces.turn.isOn', { name: holder })}</h2>
      <p>
        {next && next.id !== me.id ? `${t('surfaces.turn.nextIs', { name: next.name })}. ` : ''}
        <Mine />
      </p>
      <TurnDots turn={turn} />
    </section>
  )
}

/** Whether the group agreed that one may move what one wrote oneself; the method speaks of cards of others. */
function mayMoveOwn(meeting: Meeting, me: MemberId): boolean {
  const { cards = {}, makers = {} } = meeting.activities[meeting.current] ?? {}
  return Object.values(cards).some(
    (card) => makers[card.id]?.some(({ member }) => member === me) && 'zone' in cardMove(meeting, card, me),
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
  const { turn } = useActivity()
  const me = useMe()
  if (!turn) return null
  const until = turnsUntil(turn, me.id)
  if (until === 1) return <strong>{t('surfaces.turn.inOne')}</strong>
  if (until > 1) return t('surfaces.turn.inMore', { count: until })
  if (turn.skipped.includes(me.id)) return t('surfaces.turn.skippedYou')
  return turn.taken.includes(me.id) ? t('surfaces.turn.had') : t('surfaces.turn.listen')
}
