import { Search } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const find: PlainAction<OnBoard> = {
  name: 'find',
  part: null,
  icon: Search,
  keys: ['Mod+f'],
  reach: 'page',
  bar: ['laptop', 'phone'],
  when: () => true,
  do: ({ open }) => open('find'),
}
