import { Lightbulb } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const spotlight: PlainAction = {
  name: 'spotlight',
  part: 'words',
  icon: Lightbulb,
  inBar: true,
  keys: ['f'],
  when: ({ onCards }) => onCards.spotlight !== undefined,
  do: ({ onCards }) => onCards.spotlight?.(),
}
