import { CopyPlus } from 'lucide-react'
import { copyOf } from '../tools/things/copied.ts'
import type { PlainAction } from './action.ts'

/** Between something and its double, world units. */
const BESIDE = 24

export const duplicate: PlainAction = {
  name: 'duplicate',
  part: 'clipboard',
  icon: CopyPlus,
  inBar: true,
  keys: ['Mod+d'],
  when: ({ cards, marks, onCards }) =>
    marks.length > 0 || (cards.length > 0 && onCards.duplicate !== undefined),
  do: ({ cards, marks, boxOf, lay }) => {
    const { copied, box } = copyOf(cards, marks, boxOf)
    lay(copied, { x: box.x + Math.round(box.width) + BESIDE, y: box.y }, true)
  },
}
