import { Lightbulb } from 'lucide-react'
import type { Deed } from './action.ts'

export const spotlight: Deed = {
  name: 'spotlight',
  part: 'words',
  icon: Lightbulb,
  inBar: true,
  keys: ['f'],
  when: ({ onCards }) => onCards.spotlight !== undefined,
  do: ({ onCards }) => onCards.spotlight?.(),
}
