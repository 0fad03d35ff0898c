import { PenLine } from 'lucide-react'
import { WIDTHS } from '../drawings/drawStyle.ts'
import { has, thickened } from '../tools/things/changed.ts'
import type { Choosing } from './action.ts'

export const thickness: Choosing = {
  name: 'thickness',
  part: 'look',
  icon: PenLine,
  when: ({ marks }) => marks.some(has.width),
  choices: WIDTHS.map((width) => ({
    id: width,
    label: (t) => t(`marks.style.${width}`),
    do: ({ marks, say }) => {
      for (const change of thickened(marks, width)) say('mark.draw', change)
    },
  })),
}
