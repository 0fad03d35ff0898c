import { RotateCw } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { mayTurn, turnStep } from './turnBy.ts'

export const turnRight: PlainAction = {
  name: 'turnRight',
  part: 'place',
  icon: RotateCw,
  keys: ['>'],
  when: mayTurn,
  do: (chosen) => turnStep(chosen, 1),
}
