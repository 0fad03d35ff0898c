import { type RefObject, useEffect, useRef } from 'react'
import { inParts } from '../../../meeting/inParts.ts'
import { useSay } from '../../../meeting/session.ts'
import { shortcutOf } from '../../../ui/shortcut.ts'
import { useBoardHand } from '../../input/useBoardHand.ts'
import type { Tool } from '../../model/tool.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import type { MarkPicture } from './markWork.ts'

/** One key takes a tool, as in other drawing programs. */
const KEYS: Record<string, Tool> = {
  v: 'select',
  h: 'hand',
  p: 'pen',
  m: 'marker',
  e: 'eraser',
  l: 'line',
  a: 'arrow',
  r: 'rectangle',
  o: 'ellipse',
  t: 'text',
  f: 'frame',
}
const WITH_INK: readonly Tool[] = ['select', 'pen', 'marker', 'eraser']

/**
 * Keys for tools, and for taking chosen drawings away. Not while somebody types.
 * @param marker an element right inside the board
 */
export function useMarkKeys(picture: MarkPicture, marker: RefObject<HTMLElement | null>): void {
  const kit = useBoardKit()
  const say = useSay()
  const { hasHand } = useBoardHand(marker)
  const newest = useRef({ picture, say, hasHand })
  useEffect(() => {
    newest.current = { picture, say, hasHand }
  })
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener(
      'keydown',
      (event) => {
        const { picture: now, say: speak, hasHand: isHere } = newest.current
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !now.mayDraw) return
        if (!isHere(event.target)) return
        const { cards, marks } = kit.selection.get()
        if (event.key === 'Delete' || event.key === 'Backspace') {
          const own = [...marks].filter(now.mayChange)
          for (const part of inParts(own)) speak('marks.erase', { marks: part })
          return
        }
        // Tools are left with Escape, once nothing is chosen any more.
        const key = shortcutOf(event)
        if (key === 'escape' && kit.selection.isEmpty) kit.tool.set('select')
        const tool = KEYS[key]
        // With a card chosen, F is its spotlight.
        if (!tool || (tool === 'frame' && cards.size > 0)) return
        if (now.everything || WITH_INK.includes(tool)) kit.tool.set(tool)
      },
      { signal: stop.signal },
    )
    return () => stop.abort()
  }, [kit])
}
