import { mayDo, nothingLeftToMove } from '@kring/shared/affordances'
import { endedIn } from '@kring/shared/capabilities/turns/hand-back'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import type { Hand } from '../parts/useHand.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import { usePhase } from '../parts/usePhase.ts'
import { SeatNote } from '../reasons/MoveNote.tsx'
import { SeatsAsk } from '../turns/AskButton.tsx'
import { LaterButton } from '../turns/LaterButton.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { StillToGive } from '../turns/StillToGive.tsx'
import { TurnActing } from './TurnActing.tsx'

/** What a facilitator can do about a turn: skip it, hand the last one back, or lend a hand. */
export function TurnRow({ hand }: { hand: Hand }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { turn } = activity
  const me = useMe()
  const say = useSay()
  const moves = usedIn(usePhase().phase, 'move') !== undefined
  const nameOf = useNameOf()
  if (!turn) return null
  const holder = turn.holder ? meeting.members[turn.holder] : undefined
  const name = holder?.name ?? ''
  const maySkip = holder && !turn.laid && mayDo(meeting, 'turn.skip', me.id) === undefined
  const last = turn.ended === null ? undefined : meeting.members[turn.ended]
  // Whoever was passed over is offered their turn above, once the round is over.
  const isOffered = last && turn.skipped.includes(last.id) && holder === undefined
  const mayUndo = last && !isOffered && mayDo(meeting, 'turn.undo', me.id) === undefined
  const mayGive = !holder && mayDo(meeting, 'turn.give', me.id) === undefined
  return (
    <>
      {moves && holder && <TurnActing holder={holder} hand={hand} />}
      <StillToGive />
      {mayGive && turn.waiting.length > 0 && (
        <fieldset className={styles.turn}>
          <legend>{t('surfaces.turn.whoNext')}</legend>
          {turn.waiting.map((id) => (
            <Button
              key={id}
              action={turn.number}
              onPress={() => say('turn.give', { member: id, turn: turn.number })}
            >
              {nameOf(meeting.members[id])}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={styles.turn}>
        {!moves && holder && holder.id !== me.id && <PassButton as={holder.id} />}
        {!moves && holder && holder.id !== me.id && <LaterButton as={holder.id} />}
        <SeatsAsk />
        {maySkip && (
          <Button
            action={turn.number}
            aria-label={t('steer.skipWhy', { name })}
            onPress={() => say('turn.skip', { turn: turn.number })}
          >
            {t('steer.skip')}
          </Button>
        )}
        {mayUndo && (
          <Button
            action={turn.number}
            onPress={() => say('turn.undo', { turn: turn.number, ended: endedIn(turn) })}
          >
            {t('steer.handBack', { name: last.name })}
          </Button>
        )}
        {moves && hand.isChoice && !turn.laid && !nothingLeftToMove(activity) && (
          <Button action={String(hand.actAs)} onPress={() => hand.lend(hand.actAs === undefined)}>
            {hand.actAs === undefined ? t('steer.moveForStart', { name }) : t('surfaces.common.cancel')}
          </Button>
        )}
      </div>
      <SeatNote />
    </>
  )
}
