import { Pointer } from 'lucide-react'
import type { OnBoard, PlainAction } from './action.ts'

export const point: PlainAction<OnBoard> = {
  name: 'point',
  part: null,
  icon: Pointer,
  keys: ['w'],
  when: ({ pointing }) => pointing !== undefined,
  do: ({ pointing }) => pointing?.hold(),
  end: ({ pointing }) => pointing?.letGo(),
}
