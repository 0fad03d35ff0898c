import { Redo2 } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const redo: PlainAction<OnBoard> = {
  name: 'redo',
  part: null,
  icon: Redo2,
  keys: ['Mod+y', 'Mod+Shift+z'],
  reach: 'page',
  repeats: true,
  when: () => true,
  do: (board) => board.redo(),
}
