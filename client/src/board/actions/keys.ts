import { Keyboard } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const keys: PlainAction<OnBoard> = {
  name: 'keys',
  part: null,
  icon: Keyboard,
  keys: ['?'],
  bar: ['laptop'],
  when: () => true,
  do: ({ open }) => open('keys'),
}
