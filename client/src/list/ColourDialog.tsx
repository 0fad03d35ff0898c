import type { Card } from '@kring/shared/meeting'
import { useSay } from '../meeting/session.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { useWords } from '../words/useWords.ts'
import { ColourMark } from './ColourMark.tsx'
import { COLOURS } from './colours.ts'

/** A colour for a card, by its name and its sign. */
export function ColourDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const title = t('list.colours.title', { card: card.label })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RadioCards
        label={title}
        labelHidden
        value={String(card.colour)}
        onChange={(colour) => say('cards.colour', { cards: [card.id], colour: Number(colour) })}
        options={COLOURS.map((name, colour) => ({
          id: String(colour),
          title: t(`list.colours.${name}`),
          picture: <ColourMark colour={colour} />,
        }))}
      />
    </Dialog>
  )
}
