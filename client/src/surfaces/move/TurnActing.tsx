import { nothingLeftToMove } from '@kring/shared/affordances'
import type { Member } from '@kring/shared/meeting'
import { useActivity, useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import type { Hand } from '../parts/useHand.ts'
import { PassButton } from '../turns/PassButton.tsx'
import { useDeals } from '../turns/useDealt.ts'
import { PlaceSteps } from './PlaceSteps.tsx'

/** What a facilitator does in somebody else's turn: move for them, or hear why and say that they are done. */
export function TurnActing({ holder: { id, name }, hand }: { holder: Member; hand: Hand }) {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const deals = useDeals()
  const laid = activity.turn?.laid
  const isOut = !laid && nothingLeftToMove(activity)
  if (id === me.id || (hand.actAs === undefined && !laid && !isOut)) return null
  const does = laid
    ? 'surfaces.turn.tellsNow'
    : isOut
      ? 'surfaces.turn.allIn'
      : deals
        ? 'sorting.dealt.slideFor'
        : 'surfaces.turn.slideFor'
  return (
    <>
      <div className={styles.acting}>
        <div className={styles.told}>
          <p dir="auto" translate="yes">
            {t(does, { name })}
          </p>
          {laid?.note && (
            <span dir="auto" translate="yes">
              {t('surfaces.turn.said', { note: laid.note })}
            </span>
          )}
        </div>
        {(laid || hand.actAs !== undefined) && <PassButton as={id} />}
      </div>
      {hand.actAs !== undefined && <PlaceSteps as={id} />}
    </>
  )
}
