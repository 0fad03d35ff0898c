import { StickyNote } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const newNote: PlainAction<OnBoard> = {
  name: 'newNote',
  part: null,
  icon: StickyNote,
  keys: ['n'],
  bar: ['laptop', 'phone', 'screen'],
  alone: true,
  when: ({ newNote: begin }) => begin !== undefined,
  do: ({ newNote: begin }) => begin?.(),
}
