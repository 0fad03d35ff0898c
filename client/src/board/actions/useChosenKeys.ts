import { type RefObject, useEffect } from 'react'
import { shortcutOf } from '../../ui/shortcut.ts'
import { useBoardKit } from '../model/useBoard.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { type Chosen, idsOf } from './action.ts'
import { ACTIONS } from './all.ts'
import { pressed } from './shortcuts.ts'

/** What the browser brings as an event of its own. */
const CLIPBOARD = ['copy', 'cut', 'paste']

/** The keys of all that is done with what is chosen and with the board, and the one that asks for the menu. */
export function useChosenKeys(chosen: RefObject<() => Chosen>): void {
  const kit = useBoardKit()
  useEffect(
    () =>
      kit.keys.add({
        down: (event, { isOn, isNear }) => {
          if (isOn && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
            event.preventDefault()
            const now = chosen.current()
            const boxes = [...idsOf(now), ...now.locked].flatMap((id) => now.boxOf(id) ?? [])
            const { sight } = kit.view.get()
            kit.menu.set(kit.view.toScreen(boxes.length > 0 ? boundsOf(boxes) : sight))
            return
          }
          const keys = pressed(event)
          // A button that has the focus is pressed with Enter.
          const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null
          if (keys === 'enter' && isOnButton) return
          const found = ACTIONS.filter(
            (action) => action.keys?.includes(keys) && (isOn || (isNear && action.reach === 'page')),
          )
          if (found.length === 0 || found.some(({ name }) => CLIPBOARD.includes(name))) return
          const now = chosen.current()
          const action = found.find((one) => one.when(now))
          if (!action || !('do' in action)) return
          event.preventDefault()
          if (!event.repeat || action.repeats) action.do(now)
        },
        up: (event) => {
          const key = shortcutOf(event)
          for (const action of ACTIONS)
            if ('end' in action && action.keys?.includes(key)) action.end?.(chosen.current())
        },
      }),
    [kit, chosen],
  )
}
