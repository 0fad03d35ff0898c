import { originalsOf } from '@kring/shared/harvest/harvest'
import type { Activity, Card } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { Check } from 'lucide-react'
import { detailsFor } from '../cards/asked.ts'
import { ColourMark } from '../cards/ColourMark.tsx'
import { colourName } from '../cards/colourName.ts'
import { Breakable } from '../words/Breakable.tsx'
import { useText, useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

type Fact = { id: string; title: string; said: string; isTicked?: true }

/** What a card says under its label: its text, its colour, and what people said about it. */
export function CardFace({ card, activity }: { card: Card; activity: Activity }) {
  const t = useWords()
  const text = useText()
  const method = methodOf(activity.method)
  const details = method ? detailsFor(method, activity, card) : []
  const facts: Fact[] = details.flatMap((detail) => {
    const value = card.details[detail.id]
    if (!value) return []
    if (detail.type === 'text') return [{ id: detail.id, title: text(detail.title), said: value }]
    if (detail.type === 'card') {
      const other = activity.cards[value]
      return other ? [{ id: detail.id, title: text(detail.title), said: other.label }] : []
    }
    const option = detail.options.find(({ id }) => id === value)
    if (!option) return []
    const said = text(option.title)
    // A question with one answer only asks whether somebody looked: a tick says it.
    if (detail.options.length === 1) return [{ id: detail.id, title: '', said, isTicked: true }]
    return [{ id: detail.id, title: text(detail.title), said: [option.mark, said].filter(Boolean).join(' ') }]
  })
  return (
    <>
      {card.text && (
        <p className={styles.text} dir="auto" translate="yes">
          <Breakable text={card.text} />
        </p>
      )}
      {(facts.length > 0 || card.colour > 0) && (
        <ul className={styles.facts}>
          {card.colour > 0 && (
            <li>
              <ColourMark colour={card.colour} /> <span>{colourName(card.colour, t)}</span>
            </li>
          )}
          {facts.map(({ id, title, said, isTicked }) => (
            <li key={id}>
              {isTicked && <Check aria-hidden size={18} />}
              {title && <span>{`${title}: `}</span>}
              <span dir="auto" translate="yes">
                {said}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Originals card={card} activity={activity} />
    </>
  )
}

/** What a pile or a new name stands for stays readable. */
function Originals({ card, activity }: { card: Card; activity: Activity }) {
  const t = useWords()
  const originals = originalsOf(activity, card)
  if (originals.length === 0) return null
  return (
    <details className={styles.originals}>
      <summary>
        {card.pile.length > 0 ? t('list.pile', { count: card.pile.length }) : t('list.renamed')}
      </summary>
      <ul>
        {originals.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they keep their order
          <li key={index} dir="auto" translate="yes">
            <Breakable text={one.label} />
            {one.text && <span> {one.text}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
