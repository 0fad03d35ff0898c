import { type Card, looksOn } from '@kring/shared/meeting'
import { useEffect } from 'react'
import styles from '../../cards/Cards.module.css'
import { useDifferences } from '../../cards/useTags.ts'
import { useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { fetchItemAnswers } from '../rate/Answering.tsx'
import { ReasonForMove } from '../reasons/ReasonForMove.tsx'
import { Balance } from './Balance.tsx'
import { ChosenCards } from './ChosenCards.tsx'
import { ClusterCount } from './ClusterCount.tsx'
import { FoldedQueue } from './FoldedQueue.tsx'
import { Queue } from './Queue.tsx'
import { Unread } from './Unread.tsx'

export type SortProps = {
  /** The cards somebody chose on this device; none of them when nothing is chosen. */
  cards: Card[]
  /** Lets the cards go. */
  onDone: () => void
  /** On a phone, where the cards themselves are to stay in sight: the first things at hand, the rest a tap away. */
  isBrief?: boolean
}

/** Everything one can do now with the chosen cards; without any, what still asks for attention. */
export function SortTools({ cards, onDone, isBrief = false }: SortProps) {
  const t = useWords()
  useEffect(fetchItemAnswers, [])
  useDifferences()
  const me = useMe()
  return (
    <div className={styles.panel}>
      {cards.length === 0 && <Unread />}
      {cards.length > 0 ? (
        <ChosenCards
          key={cards.map((card) => card.id).join()}
          cards={cards}
          onDone={onDone}
          isBrief={isBrief}
        />
      ) : isBrief ? (
        <FoldedQueue />
      ) : (
        <Queue />
      )}
      <Compared />
      <ReasonForMove />
      <ClusterCount />
      <Balance />
      {cards.length === 0 && !looksOn(me) && <p className={styles.soft}>{t('sorting.chosen.hint')}</p>}
    </div>
  )
}
