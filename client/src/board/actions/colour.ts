import { Palette } from 'lucide-react'
import { colour as colourName } from '../../cards/colourName.ts'
import { PALETTE } from '../../look/palette.ts'
import { coloured, has } from '../tools/things/changed.ts'
import type { Choosing } from './action.ts'

export const colour: Choosing = {
  name: 'colour',
  part: 'look',
  icon: Palette,
  inBar: true,
  when: ({ onCards, marks }) => onCards.colour !== undefined || marks.some(has.colour),
  choices: PALETTE.map((_, number) => ({
    id: String(number),
    label: (t) => colourName(number, t),
    do: ({ marks, onCards, say }) => {
      for (const change of coloured(marks, number)) say('mark.draw', change)
      onCards.colour?.(number)
    },
  })),
}
