import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { useSay } from '../../meeting/session.ts'
import { type Handle, handleAt, handlesOf, resized } from '../drawings/resized.ts'
import type { BoardMode } from '../model/boardMode.ts'
import type { BoardKit } from '../model/kit.ts'
import { useBoardKit, useSelection, useShown, useTool } from '../model/useBoard.ts'
import type { MarkScene } from '../tools/draw/MarkScene.ts'
import type { MarkPicture } from '../tools/draw/markWork.ts'
import css from './Marks.module.css'

type Props = {
  mode: BoardMode
  picture: MarkPicture
  scene: RefObject<MarkScene | null>
}

/** The corners of the only drawing that is chosen, to pull. */
export function ChosenMark({ mode, picture, scene }: Props) {
  const kit = useBoardKit()
  const say = useSay()
  const { cards, marks: chosen } = useSelection()
  useShown()
  const [tool] = useTool()
  const [pulled, setPulled] = useState<Drawing | null>(null)
  if (tool !== 'select' || chosen.size === 0 || cards.size > 0) return null
  const [only, second] = picture.marks.filter(
    ({ id, locked }) => chosen.has(id) && !locked && picture.mayChange(id),
  )
  if (!only || second) return null

  const reshape = (mark: Mark, drawing: Drawing | null, isDone: boolean) => {
    setPulled(isDone ? null : drawing)
    kit.isTouched.set(!isDone)
    scene.current?.reshape(mark.id, isDone ? null : drawing)
    if (isDone && drawing) say('mark.draw', { mark: mark.id, drawing: bound(mark.drawing, drawing, kit) })
  }
  return handlesOf(only.drawing).map((handle) => (
    <Grip
      key={JSON.stringify(handle)}
      mark={only}
      shown={pulled ?? only.drawing}
      handle={handle}
      isLarge={mode === 'screen'}
      onPull={reshape}
    />
  ))
}

/** An end of an arrow that was pulled is bound to what it lies on now. */
function bound(before: Drawing, drawing: Drawing, kit: BoardKit): Drawing {
  if (drawing.shape !== 'line' || before.shape !== 'line' || !drawing.arrow) return drawing
  const { start, end, ...line } = drawing
  const isStart = line.from.x !== before.from.x || line.from.y !== before.from.y
  const now = kit.marks.get()?.thingAt(isStart ? line.from : line.to) ?? undefined
  const [from, to] = isStart ? [now, end] : [start, now]
  return { ...line, ...(from && { start: from }), ...(to && { end: to }) }
}

type GripProps = {
  mark: Mark
  shown: Drawing
  handle: Handle
  isLarge: boolean
  onPull: (mark: Mark, drawing: Drawing | null, isDone: boolean) => void
}

/** A corner to pull. */
function Grip({ mark, shown, handle, isLarge, onPull }: GripProps) {
  const kit = useBoardKit()
  const from = useRef<{ pointer: number; right: number; down: number } | null>(null)
  const at = kit.view.toScreen(handleAt(shown, handle))
  const pulledTo = (event: PointerEvent): Drawing | null => {
    const grip = from.current
    const board = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!grip || grip.pointer !== event.pointerId || !board) return null
    const to = { left: event.clientX - board.left - grip.right, top: event.clientY - board.top - grip.down }
    return resized(mark.drawing, handle, kit.view.toWorld(to))
  }
  return (
    // The keyboard has the list for this; a corner is for hands.
    <div
      className={css.grip}
      data-large={isLarge}
      style={{ left: at.left, top: at.top, cursor: cursorOf(handle) }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const board = event.currentTarget.parentElement?.getBoundingClientRect()
        if (!board) return
        from.current = {
          pointer: event.pointerId,
          right: event.clientX - board.left - at.left,
          down: event.clientY - board.top - at.top,
        }
      }}
      onPointerMove={(event) => {
        const drawing = pulledTo(event)
        if (drawing) onPull(mark, drawing, false)
      }}
      onPointerUp={(event) => {
        const drawing = pulledTo(event)
        from.current = null
        if (drawing) onPull(mark, drawing, true)
      }}
      onPointerCancel={() => {
        from.current = null
        onPull(mark, null, true)
      }}
    />
  )
}

function cursorOf(handle: Handle): string {
  if (typeof handle === 'string') return 'move'
  return handle.across === handle.down ? 'nwse-resize' : 'nesw-resize'
}
