import { Keyboard } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const keys: PlainAction<OnBoard> = {
  name: 'keys',
  part: null,
  icon: Keyboard,
  // The Arabic layout has a question mark of its own.
  keys: ['?', '؟'],
  bar: ['laptop'],
  when: () => true,
  do: ({ open }) => open('keys'),
}
