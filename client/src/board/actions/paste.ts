import { ClipboardPaste } from 'lucide-react'
import type { Deed } from './action.ts'

export const paste: Deed = {
  name: 'paste',
  part: 'clipboard',
  icon: ClipboardPaste,
  keys: ['Mod+v'],
  when: ({ copied }) => copied !== null,
  do: ({ copied, lay, at }) => copied && lay(copied, at),
}
