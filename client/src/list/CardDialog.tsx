import type { Card } from '@kring/shared/meeting'
import { CardFacts } from '../cards/CardFacts.tsx'
import { DetailFields } from '../cards/DetailFields.tsx'
import { MergeDialog } from '../cards/MergeDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ColourDialog } from './ColourDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import type { Asked } from './useCardMenu.ts'
import { WhyDialog } from './WhyDialog.tsx'

type Props = { card: Card; what: Asked; onClose: () => void }

/** One question about one card, answered in a dialog of its own. */
export function CardDialog({ card, what, onClose }: Props) {
  switch (what) {
    case 'details':
      return (
        <Dialog title={card.label} isOpen onClose={onClose}>
          <CardFacts card={card} />
          <DetailFields cards={[card]} />
        </Dialog>
      )
    case 'rename':
      return <MergeDialog way="make" cards={[card]} onClose={onClose} onNamed={onClose} />
    case 'join':
      return <JoinDialog card={card} onClose={onClose} />
    case 'colour':
      return <ColourDialog card={card} onClose={onClose} />
    case 'why':
      return <WhyDialog card={card} onClose={onClose} />
    case 'edit':
      return <NoteDialog card={card} onClose={onClose} />
  }
}
