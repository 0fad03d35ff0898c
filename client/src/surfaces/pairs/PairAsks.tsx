import type { Pair, PairAsk, PairSentence, PairsUse } from '@kring/shared/capabilities/pairs/pairs'
import { coreOf } from '@kring/shared/harvest/harvest'
import { type Card, looseCards, type MemberId, type ZoneId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { Check, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Pairs.module.css'
import { SentenceEditor } from './SentenceEditor.tsx'

type Props = {
  pair: Pair
  /** For whom it is written, where a pair has no device of its own. */
  as?: MemberId
  /** Others look along: what is kept is out of sight until it is opened. */
  isHidden?: boolean
}

/** What a pair is asked for: a sentence for each, as far as it comes to one. */
export function PairAsks({ pair, as, isHidden = false }: Props) {
  const asks: PairsUse['asks'] = usedIn(usePhase().phase, 'pairs')?.asks ?? []
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className={styles.asks}>
      {asks.map((ask) => (
        <li key={ask.id}>
          {ask.id === open ? (
            <Opened ask={ask} kept={pair.sentences[ask.id]} as={as} onClose={() => setOpen(null)} />
          ) : (
            <Closed
              ask={ask}
              kept={pair.sentences[ask.id]}
              isHidden={isHidden}
              onOpen={() => setOpen(ask.id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

type ClosedProps = {
  ask: PairAsk
  kept: PairSentence | undefined
  isHidden: boolean
  onOpen: () => void
}

function Closed({ ask, kept, isHidden, onOpen }: ClosedProps) {
  const t = useWords()
  const text = useText()
  const lying = useLying()
  const { crosses } = ask
  const empty = crosses && [crosses.from, crosses.with].find((zone) => lying(zone).length === 0)
  if (empty !== undefined && !kept)
    return (
      <p className={styles.shut}>
        <strong>{text(ask.title)}</strong>
        <span>{t('sorting.pairs.noCard')}</span>
      </p>
    )
  return (
    <PlainButton className={styles.ask} action={ask.id} onPress={onOpen}>
      <strong>{text(ask.title)}</strong>
      {kept && !isHidden ? (
        <span dir="auto" translate="yes">
          {kept.text}
        </span>
      ) : (
        <span>{t(kept ? 'sorting.pairs.keptHidden' : 'sorting.pairs.noSentence')}</span>
      )}
      {kept ? <Check aria-hidden size={20} /> : <PencilLine aria-hidden size={20} />}
    </PlainButton>
  )
}

type OpenedProps = {
  ask: PairAsk
  kept: PairSentence | undefined
  as: MemberId | undefined
  onClose: () => void
}

function Opened({ ask, kept, as, onClose }: OpenedProps) {
  const lying = useLying()
  const sides = ask.crosses && ([lying(ask.crosses.from), lying(ask.crosses.with)] as const)
  return <SentenceEditor ask={ask} kept={kept} sides={sides} as={as} onClose={onClose} />
}

/** @returns the cards of a zone that can be crossed: what the group chose first */
function useLying(): (zone: ZoneId) => Card[] {
  const activity = useActivity()
  const core = coreOf(activity)
  return (zone) => {
    const here = (card: Card) => card.zone === zone && !card.parked
    return [
      ...core.filter(here),
      ...looseCards(activity).filter((card) => here(card) && !core.includes(card)),
    ]
  }
}
