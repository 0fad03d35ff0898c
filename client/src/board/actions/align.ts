import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignHorizontalJustifyStart,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { ALIGNMENTS, type Alignment, aligned } from '../tools/select/aligned.ts'
import { put } from '../tools/things/changed.ts'
import { type Choosing, mayPlaceAsShown } from './action.ts'

const ICONS: Record<Alignment, ComponentType> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  across: AlignHorizontalDistributeCenter,
  down: AlignVerticalDistributeCenter,
}

export const align: Choosing = {
  name: 'align',
  part: 'place',
  icon: AlignHorizontalJustifyStart,
  inBar: true,
  when: (chosen) => {
    const { cards, marks, onCards } = chosen
    if (marks.length === 0) return onCards.align !== undefined
    return cards.length + marks.length > 1 && mayPlaceAsShown(chosen)
  },
  choices: ALIGNMENTS.map((how) => ({
    id: how,
    icon: ICONS[how],
    least: how === 'across' || how === 'down' ? 3 : 2,
    label: (t) => t(`feel.align.${how}`),
    do: ({ cards, marks, boxOf, onCards, place, say }) => {
      if (marks.length === 0) return onCards.align?.(how)
      const ids = [...cards, ...marks].map(({ id }) => id)
      const points = aligned(
        ids.map((id) => boxOf(id) ?? { x: 0, y: 0, width: 0, height: 0 }),
        how,
      )
      place(cards.map(({ id, zone }, index) => ({ card: id, zone, ...points[index] })))
      for (const change of put(marks, points.slice(cards.length))) say('mark.draw', change)
    },
  })),
}
