import { ClipboardPaste } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const paste: PlainAction = {
  name: 'paste',
  part: 'clipboard',
  icon: ClipboardPaste,
  keys: ['Mod+v'],
  when: ({ copied, mayPaste }) => mayPaste && (copied !== null || mayRead()),
  do: async ({ kit, copied, lay, at }) => {
    const clipboard = await systemClipboard()
    if (clipboard) kit.paste(clipboard, at)
    else if (copied) lay(copied, at)
  },
}

/** On plain http there is no clipboard to ask. */
function mayRead(): boolean {
  return navigator.clipboard?.read !== undefined
}

/** @returns what is on the clipboard of the system, as an event would bring it; null where nobody lets this page read it */
async function systemClipboard(): Promise<DataTransfer | null> {
  if (!mayRead()) return null
  try {
    const data = new DataTransfer()
    for (const item of await navigator.clipboard.read())
      for (const type of item.types) {
        const blob = await item.getType(type)
        if (type.startsWith('image/')) data.items.add(new File([blob], 'image.png', { type }))
        else if (type.startsWith('text/')) data.setData(type, await blob.text())
      }
    return data
  } catch {
    return null
  }
}
