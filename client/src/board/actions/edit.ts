import { PencilLine } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const edit: PlainAction = {
  name: 'edit',
  part: 'words',
  icon: PencilLine,
  inBar: true,
  keys: ['enter'],
  called: ({ onCards, cards, marks: [only], t }) => {
    if (cards.length === 0) return only?.drawing.shape === 'image' ? t('marks.chosen.alt') : undefined
    return onCards.edit || !onCards.rename ? undefined : t('feel.act.rename')
  },
  when: ({ onCards, cards, marks: [only, second] }) =>
    only && !second && cards.length === 0
      ? only.drawing.shape !== 'ink'
      : (onCards.edit ?? onCards.rename) !== undefined,
  do: ({ onCards, cards, marks: [only], editMark }) => {
    if (only && cards.length === 0) editMark(only.id)
    else (onCards.edit ?? onCards.rename)?.()
  },
}
