import { Undo2 } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const undo: PlainAction<OnBoard> = {
  name: 'undo',
  part: null,
  icon: Undo2,
  keys: ['Mod+z'],
  reach: 'page',
  repeats: true,
  when: () => true,
  do: (board) => board.undo(),
}
