import type { Member } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Hand } from '../parts/useHand.ts'
import styles from '../parts/walls.module.css'
import { DoneButtons } from '../turns/DoneButtons.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { useDeals } from '../turns/useDealt.ts'
import { PlaceButton } from './PlaceButton.tsx'

type Props = {
  holder: Member
  hand: Hand
  /** Asks whether hands at the wall move for somebody who has a device of their own. */
  onAsk: (() => void) | undefined
}

/** What hands at the wall can do in somebody's turn; that they act for somebody is said only while they do. */
export function WallTurn({ holder, hand, onAsk }: Props) {
  const t = useWords()
  const { turn } = useActivity()
  const deals = useDeals()
  const { name } = holder
  if (turn?.laid) return <DoneButtons as={holder.id} size="board" />
  if (hand.actAs === undefined) {
    return (
      onAsk && (
        <Button size="board" onPress={onAsk}>
          {t('surfaces.turn.handFor', { name })}
        </Button>
      )
    )
  }
  return (
    <>
      <p className={styles.operator} dir="auto" translate="yes">
        {t(deals ? 'sorting.dealt.slideFor' : 'surfaces.turn.slideFor', { name })}
      </p>
      <PlaceButton as={holder.id} />
      <PassButton as={holder.id} size="board" />
    </>
  )
}
