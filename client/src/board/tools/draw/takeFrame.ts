import type { BoardKit } from '../../model/kit.ts'
import type { Grip, Press } from '../../model/takers.ts'
import { isInside } from '../../viewport/contentBox.ts'
import { boundsOf } from '../../viewport/drawingBounds.ts'
import type { MarkPicture } from './markWork.ts'

/**
 * A frame that is taken up takes along what lies in it: it is all chosen for as long as the hand has it.
 * @returns null: the rest is what the board does with everything that is chosen
 */
export function takeFrame(kit: BoardKit, { marks, cards: all }: MarkPicture, press: Press): Grip | null {
  const frame = marks.find(({ id }) => id === press.mark)
  if (press.card !== null || press.shift || frame?.drawing.shape !== 'frame') return null
  const { cards, marks: chosen } = kit.selection.get()
  if (chosen.has(frame.id) && cards.size + chosen.size > 1) return null
  const box = boundsOf(frame.drawing)
  const inside = marks.filter(({ id, drawing }) => id !== frame.id && isInside(boundsOf(drawing), box))
  const within = all.filter((card) => {
    const lies = kit.boxOf(card)
    return lies !== undefined && isInside(lies, box)
  })
  kit.selection.choose(within, [frame.id, ...inside.map(({ id }) => id)])
  afterwards(press, () => kit.selection.choose([], [frame.id]))
  return null
}

/** Only the frame itself stays chosen, or deleting it would take what lies in it along. */
function afterwards({ pointer }: Press, done: () => void): void {
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    // After the board has let go of what it carried.
    setTimeout(done)
  }
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}
