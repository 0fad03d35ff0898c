import { Ungroup } from 'lucide-react'
import type { Deed } from './action.ts'

export const takeApart: Deed = {
  name: 'takeApart',
  part: 'words',
  icon: Ungroup,
  inBar: true,
  when: ({ onCards }) => onCards.unjoin !== undefined,
  do: ({ onCards }) => onCards.unjoin?.(),
}
