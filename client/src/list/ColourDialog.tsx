import type { Card } from '@kring/shared/meeting'
import { ColourMark } from '../cards/ColourMark.tsx'
import { colourName } from '../cards/colourName.ts'
import { PALETTE } from '../look/palette.ts'
import { useCardCommands } from '../meeting/commands.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { useWords } from '../words/useWords.ts'

/** A colour for a card, by its name and its sign. */
export function ColourDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useWords()
  const commands = useCardCommands()
  const title = t('list.colours.title', { card: card.label })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RadioCards
        label={title}
        labelHidden
        value={String(card.colour)}
        onChange={(colour) => commands.colour([card.id], Number(colour))}
        options={PALETTE.map((_, colour) => ({
          id: String(colour),
          title: colourName(colour, t),
          picture: <ColourMark colour={colour} />,
        }))}
      />
    </Dialog>
  )
}
