import { useEffect } from 'react'
import { useNewest } from '../../state/useNewest.ts'
import { useBoardKit } from '../model/useBoard.ts'
import type { Pointing } from '../presence/usePointing.ts'
import type { Notes } from '../tools/note/useNotes.ts'

/** What touches of the board mean for notes and for pointing. */
export function useTaking(notes: Notes, pointing: Pointing): void {
  const kit = useBoardKit()
  const newest = useNewest({ notes, pointing })
  useEffect(
    () =>
      kit.takers.add({
        press: (press) => {
          if (press.eraser) return null
          if (kit.tool.get() === 'pointer') return newest.current.pointing.grip(press.world)
          if (kit.tool.get() !== 'note' || !newest.current.notes.mayBegin) return null
          return {
            move: () => undefined,
            release: (spot) => {
              const { begin, edit } = newest.current.notes
              const isDone = press.card === null ? begin(spot.world) : edit(press.card)
              if (isDone) kit.tool.set('select')
            },
            cancel: () => undefined,
          }
        },
        doubleTap: ({ card, mark, world }) => {
          const { notes: now } = newest.current
          if (kit.tool.get() !== 'select' && kit.tool.get() !== 'hand') return false
          const isForNotes =
            card !== null ? now.mayEdit(card) : mark === null && now.zoneFor(world) !== undefined
          if (!isForNotes) return false
          // The browser takes the focus away while a pointer goes down: one writes when it is lifted.
          const open = () => (card !== null ? now.edit(card) : now.begin(world))
          window.addEventListener('pointerup', open, { once: true })
          return true
        },
        hover: (spot) => newest.current.pointing.hover(spot?.world ?? null),
      }),
    [kit, newest],
  )
}
