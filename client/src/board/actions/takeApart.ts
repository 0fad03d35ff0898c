import { Ungroup } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const takeApart: PlainAction = {
  name: 'takeApart',
  part: 'words',
  icon: Ungroup,
  inBar: true,
  when: ({ onCards }) => onCards.unjoin !== undefined,
  do: ({ onCards }) => onCards.unjoin?.(),
}
