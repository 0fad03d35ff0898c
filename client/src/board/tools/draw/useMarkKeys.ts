import { useEffect } from 'react'
import { useNewest } from '../../../state/useNewest.ts'
import { shortcutOf } from '../../../ui/shortcut.ts'
import type { Tool } from '../../model/tool.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import type { MarkPicture } from './markWork.ts'
import { TOOL_KEYS } from './toolKeys.ts'

const WITH_INK: readonly Tool[] = ['select', 'pen', 'marker', 'eraser']

/** Keys for tools. */
export function useMarkKeys(picture: MarkPicture): void {
  const kit = useBoardKit()
  const newest = useNewest({ picture })
  useEffect(
    () =>
      kit.keys.add({
        down: (event, { isOn }) => {
          const { picture: now } = newest.current
          if (!isOn || event.ctrlKey || event.metaKey || event.altKey || !now.mayDraw) return
          const { cards } = kit.selection.get()
          // Tools are left with Escape, once nothing is chosen any more.
          const key = shortcutOf(event)
          if (key === 'escape' && kit.selection.isEmpty) kit.tool.set('select')
          const tool: Tool | undefined = Object.hasOwn(TOOL_KEYS, key)
            ? TOOL_KEYS[key as keyof typeof TOOL_KEYS]
            : undefined
          // With a card chosen, F is its spotlight.
          if (!tool || (tool === 'frame' && cards.size > 0)) return
          if (now.everything || WITH_INK.includes(tool)) kit.tool.set(tool)
        },
      }),
    [kit, newest],
  )
}
