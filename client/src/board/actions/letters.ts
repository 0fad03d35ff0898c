import { Type } from 'lucide-react'
import { SIZES } from '../drawings/drawStyle.ts'
import { textHeight } from '../drawings/textHeight.ts'
import { has, lettered } from '../tools/things/changed.ts'
import type { Choosing } from './action.ts'

export const letters: Choosing = {
  name: 'letters',
  part: 'look',
  icon: Type,
  when: ({ marks }) => marks.some(has.size),
  choices: SIZES.map((size) => ({
    id: size,
    label: (t) => t(`marks.style.${size}`),
    do: ({ marks, say }) => {
      for (const change of lettered(marks, size, textHeight)) say('mark.draw', change)
    },
  })),
}
