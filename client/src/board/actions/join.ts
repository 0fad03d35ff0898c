import { Layers } from 'lucide-react'
import type { Deed } from './action.ts'

export const join: Deed = {
  name: 'join',
  part: 'words',
  icon: Layers,
  inBar: true,
  when: ({ onCards }) => onCards.join !== undefined,
  do: ({ onCards }) => onCards.join?.(),
}
