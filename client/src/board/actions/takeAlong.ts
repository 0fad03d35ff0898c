import { Share } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const takeAlong: PlainAction<OnBoard> = {
  name: 'takeAlong',
  part: null,
  icon: Share,
  bar: ['laptop'],
  when: () => true,
  do: ({ open }) => open('takeAlong'),
}
