import { useWords } from '../../words/useWords.ts'
import styles from '../parts/walls.module.css'
import { useDeals } from '../turns/useDealt.ts'
import { useHolderAtWork } from '../turns/useHolderAtWork.ts'
import { PlaceButton } from './PlaceButton.tsx'

/** Moving a card at the wall, for whoever's turn it is. */
export function MoveControls() {
  const t = useWords()
  const deals = useDeals()
  const holder = useHolderAtWork()
  if (!holder) return null
  return (
    <>
      <p className={styles.operator}>
        {t(deals ? 'table.dealt.slideFor' : 'surfaces.turn.slideFor', { name: holder.name })}
      </p>
      <PlaceButton as={holder.id} />
    </>
  )
}
