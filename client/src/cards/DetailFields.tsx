import { type Card, looseCards } from '@kring/shared/meeting'
import type { Detail } from '@kring/shared/methods/table'
import { useMayDo } from '../meeting/asking.ts'
import { useCardCommands } from '../meeting/commands.ts'
import { useActivityWith, useMethod, useOfActivity } from '../meeting/session.ts'
import { Select } from '../ui/Select.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { detailsFor } from './asked.ts'
import { ChoiceChips } from './ChoiceChips.tsx'
import { RestingField } from './RestingField.tsx'

type Props = {
  cards: readonly Card[]
  /** Leaves out what was already said by writing the card: the sides of a balance. */
  isAsked?: boolean
}

/** What the method wants to know of these cards: choices for all of them at once, lines and links for one. */
export function DetailFields({ cards, isAsked = false }: Props) {
  const activity = useActivityWith('settings')
  const method = useMethod()
  const mayTell = useMayDo('cards.detail')
  const [first] = cards
  if (!first || !mayTell) return null
  const fields = detailsFor(method, activity, first).filter((detail) => {
    if (isAsked && detail.type === 'choice' && detail.balance) return false
    return (
      cards.length === 1 ||
      (detail.type === 'choice' &&
        cards.every((card) => detailsFor(method, activity, card).some(({ id }) => id === detail.id)))
    )
  })
  return fields.map((detail) => <Field key={`${first.id} ${detail.id}`} detail={detail} cards={cards} />)
}

function Field({ detail, cards }: { detail: Detail; cards: readonly Card[] }) {
  if (detail.type === 'choice') return <ChoiceChips detail={detail} cards={cards} />
  const [card] = cards
  if (!card) return null
  return detail.type === 'text' ? (
    <RestingField detail={detail} card={card} />
  ) : (
    <CardLink detail={detail} card={card} />
  )
}

/** Which other card this one belongs to, such as what it takes the place of. */
function CardLink({ detail, card }: { detail: Extract<Detail, { type: 'card' }>; card: Card }) {
  const t = useWords()
  const text = useText()
  const commands = useCardCommands()
  const others = useOfActivity(
    (activity) => looseCards(activity).filter(({ zone, id }) => zone === detail.from && id !== card.id),
    isCalledSame,
  )
  if (others.length === 0) return null
  return (
    <Select
      label={text(detail.title)}
      value={card.details[detail.id] ?? ''}
      onChange={(value) => commands.detail([card.id], detail.id, value)}
      options={[
        { id: '', title: t('sorting.chosen.none') },
        ...others.map(({ id, label }) => ({ id, title: label })),
      ]}
    />
  )
}

function isCalledSame(before: readonly Card[], now: readonly Card[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ id, label }, index) => now[index]?.id === id && now[index].label === label)
  )
}
