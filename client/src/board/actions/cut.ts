import { Scissors } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { copy } from './copy.ts'
import { remove } from './remove.ts'

export const cut: PlainAction = {
  name: 'cut',
  part: 'clipboard',
  icon: Scissors,
  keys: ['Mod+x'],
  when: (chosen) => copy.when(chosen) && remove.when(chosen),
  do: (chosen) => {
    copy.do(chosen)
    remove.do(chosen)
  },
}
