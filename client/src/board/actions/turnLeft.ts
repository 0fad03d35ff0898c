import { RotateCcw } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { mayTurn, turnStep } from './turnBy.ts'

export const turnLeft: PlainAction = {
  name: 'turnLeft',
  part: 'place',
  icon: RotateCcw,
  keys: ['<'],
  when: mayTurn,
  do: (chosen) => turnStep(chosen, -1),
}
