import { Megaphone } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const gather: PlainAction<OnBoard> = {
  name: 'gather',
  part: null,
  icon: Megaphone,
  bar: ['laptop', 'phone', 'screen'],
  when: ({ gather: call }) => call !== undefined,
  do: ({ gather: call }) => call?.(),
}
