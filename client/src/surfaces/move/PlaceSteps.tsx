import { cardMoves } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useDealt } from '../turns/useDealt.ts'
import styles from './PlaceSteps.module.css'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: 'normal' | 'board'
  /** Called when the card lies there. */
  onPlaced?: () => void
}

/** Where the dealt card can go, step by step: one tap gives it its place. */
export function PlaceSteps({ as, size = 'normal', onPlaced }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const commands = useCardCommands(as)
  const dealt = useDealt()
  const moves = dealt && cardMoves(meeting, dealt.card, me.id, as)
  if (!moves || 'refused' in moves) return null
  const { id, label } = dealt.card
  const { zones } = moves
  const place = (zone: string) => {
    if (commands.move(id, zone)) onPlaced?.()
  }
  return (
    <fieldset className={styles.steps} data-size={size}>
      <legend>{t('sorting.dealt.where', { card: label })}</legend>
      <ol>
        {zones.map((zone, index) => {
          const name = text(tableOf(method).zoneTitle(activity.settings, zone))
          return (
            <li key={zone}>
              <PlainButton
                // After a card the next one stands here with the same places.
                action={activity.turn?.number ?? 0}
                data-tint={1 + Math.round((index * 4) / Math.max(1, zones.length - 1))}
                onPress={() => place(zone)}
              >
                <i aria-hidden>{index + 1}</i>
                <span>{name}</span>
              </PlainButton>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
