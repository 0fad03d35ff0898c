import { Copy } from 'lucide-react'
import { copyOf, plainOf } from '../tools/things/copied.ts'
import { idsOf, type PlainAction } from './action.ts'

export const copy: PlainAction = {
  name: 'copy',
  part: 'clipboard',
  icon: Copy,
  keys: ['Mod+c'],
  when: (chosen) => idsOf(chosen).length > 0,
  do: ({ cards, marks, boxOf, keep }) => {
    const { copied } = copyOf(cards, marks, boxOf)
    keep(copied)
    // Where a page may not write there, what was copied is known to this page all the same.
    void navigator.clipboard?.writeText(plainOf(copied)).catch(() => undefined)
  },
}
