import { nothingLeftToMove } from '@kring/shared/affordances'
import type { Member } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Hand } from '../parts/useHand.ts'
import walls from '../parts/walls.module.css'
import { DoneButtons } from '../turns/DoneButtons.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { PlaceButton } from './PlaceButton.tsx'

type Props = {
  holder: Member
  hand: Hand
  /** Asks whether hands at the wall move for somebody who has a device of their own. */
  onAsk: (() => void) | undefined
}

/** What hands at the wall can do in somebody's turn. The name is the largest word above: buttons do without. */
export function WallTurn({ holder, hand, onAsk }: Props) {
  const t = useWords()
  const activity = useActivity()
  const { name } = holder
  if (activity.turn?.laid) return <DoneButtons as={holder.id} size="board" />
  // Said before hands reach for a card; who has the turn may still speak, or pass it on.
  if (nothingLeftToMove(activity)) {
    return (
      <>
        <p className={walls.soft}>{t('surfaces.turn.allIn')}</p>
        {hand.actAs !== undefined && <PassButton as={holder.id} size="board" />}
      </>
    )
  }
  if (hand.actAs === undefined) {
    return (
      onAsk && (
        <Button size="board" aria-label={t('surfaces.turn.handFor', { name })} onPress={onAsk}>
          {t('surfaces.turn.handHere')}
        </Button>
      )
    )
  }
  return (
    <>
      <PlaceButton as={holder.id} />
      <PassButton as={holder.id} size="board" />
    </>
  )
}
