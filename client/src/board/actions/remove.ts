import { Trash2 } from 'lucide-react'
import { inParts } from '../../meeting/inParts.ts'
import { loosened } from '../tools/things/changed.ts'
import type { PlainAction } from './action.ts'

export const remove: PlainAction = {
  name: 'remove',
  part: 'clipboard',
  icon: Trash2,
  inBar: true,
  keys: ['delete', 'backspace'],
  danger: true,
  when: ({ cards, marks, onCards }) => (cards.length > 0 ? onCards.remove !== undefined : marks.length > 0),
  do: ({ cards, marks, drawn, onCards, say, as }) => {
    const gone = new Set([...cards, ...marks].map(({ id }) => id))
    for (const part of inParts(marks.map(({ id }) => id))) say('marks.erase', { marks: part })
    onCards.remove?.()
    for (const line of loosened(drawn, gone)) say('mark.draw', line, { as })
  },
}
