import { Layers } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const join: PlainAction = {
  name: 'join',
  part: 'words',
  icon: Layers,
  inBar: true,
  when: ({ onCards }) => onCards.join !== undefined,
  do: ({ onCards }) => onCards.join?.(),
}
