import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { wholeTurnedPoint } from '@kring/shared/ground/turned-point'
import { RotateCw } from 'lucide-react'
import { QUARTER, turned } from '../tools/things/changed.ts'
import { copyOf } from '../tools/things/copied.ts'
import { mayPlaceAsShown, type PlainAction } from './action.ts'

/** Words and pictures are to be read upright. */
const isTurned = ({ drawing }: Mark) => drawing.shape !== 'text' && drawing.shape !== 'image'

export const turn: PlainAction = {
  name: 'turn',
  part: 'place',
  icon: RotateCw,
  when: (chosen) => {
    const { cards, marks } = chosen
    if (marks.length === 0 || !mayPlaceAsShown(chosen)) return false
    return cards.length + marks.length > 1 || marks.some(isTurned)
  },
  do: ({ cards, marks, boxOf, place, say }) => {
    const { box } = copyOf(cards, marks, boxOf)
    place(cards.map((card) => ({ card: card.id, zone: card.zone, ...wholeTurnedPoint(card, box, QUARTER) })))
    for (const change of turned(marks, box)) say('mark.draw', change)
  },
}
