import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { CopyPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useSay } from '../../meeting/session.ts'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { aroundAll } from '../drawings/bounds.ts'
import { describeMark } from '../drawings/describeMark.ts'
import { type Handle, handleAt, handlesOf, resized } from '../drawings/resized.ts'
import type { BoardMode } from '../model/boardMode.ts'
import type { BoardKit } from '../model/kit.ts'
import { useBoardKit, useSelection, useShown, useTool } from '../model/useBoard.ts'
import type { MarkScene } from '../tools/draw/MarkScene.ts'
import type { Edited, MarkPicture } from '../tools/draw/markWork.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import { ColourRow } from './ColourRow.tsx'
import css from './Marks.module.css'

type Props = {
  mode: BoardMode
  picture: MarkPicture
  scene: RefObject<MarkScene | null>
  onEdit: (edited: Edited) => void
}

/** Room between a drawing and its bar, CSS pixels. */
const BESIDE = 18
/** What the bar takes, CSS pixels. */
const BAR = { plain: 210, coloured: 560, height: 60 }

/** What one does with drawings that were chosen: colour, words, size, away. */
export function ChosenMark({ mode, picture, scene, onEdit }: Props) {
  const t = useWords()
  const kit = useBoardKit()
  const say = useSay()
  const { cards, marks: chosen } = useSelection()
  const { view, size } = useShown()
  const [tool] = useTool()
  const [pulled, setPulled] = useState<Drawing | null>(null)
  if (tool !== 'select' || chosen.size === 0) return null
  const marks = picture.marks.filter(({ id, locked }) => chosen.has(id) && !locked && picture.mayChange(id))
  const only = marks.length === 1 && cards.size === 0 ? marks[0] : undefined
  const boxes = [
    ...marks.map(({ drawing }) => boundsOf(drawing)),
    ...[...cards].flatMap((card) => kit.boxOf(card) ?? []),
  ]
  const box = aroundAll(boxes)
  if (!box) return null

  const reshape = (mark: Mark, drawing: Drawing | null, isDone: boolean) => {
    setPulled(isDone ? null : drawing)
    scene.current?.reshape(mark.id, isDone ? null : drawing)
    if (isDone && drawing) say('mark.draw', { mark: mark.id, drawing: bound(mark.drawing, drawing, kit) })
  }
  const coloured = marks.find(({ drawing }) => 'colour' in drawing)?.drawing
  const wide = Math.min(coloured ? BAR.coloured : BAR.plain, size.width - 16)
  const x = box.x * view.scale + view.left
  const top = (box.y - box.height / 2) * view.scale + view.top
  const bottom = (box.y + box.height / 2) * view.scale + view.top
  const isAbove = top > BAR.height + BESIDE + 8
  const clampedTop = isAbove
    ? top - BAR.height - BESIDE
    : Math.min(bottom + BESIDE, size.height - BAR.height - 8)
  const left = Math.min(Math.max(8, x - wide / 2), Math.max(8, size.width - wide - 8))
  const label = only
    ? `${t('marks.chosen.label')}: ${describeMark(only.drawing, t)}`
    : boxes.length > 1
      ? t('feel.act.chosen', { count: boxes.length })
      : t('marks.chosen.label')
  return (
    <>
      {only &&
        handlesOf(only.drawing).map((handle) => (
          <Grip
            key={JSON.stringify(handle)}
            mark={only}
            shown={pulled ?? only.drawing}
            handle={handle}
            isLarge={mode === 'screen'}
            onPull={reshape}
          />
        ))}
      {!pulled && (
        <Toolbar
          className={classes(css.bar, css.floating)}
          aria-label={label}
          style={{ left, top: Math.max(8, clampedTop) }}
          data-mode={mode}
        >
          {coloured && 'colour' in coloured && (
            <ColourRow
              mode={mode}
              isInBar
              isMarker={coloured.shape === 'ink' && coloured.tool === 'marker'}
              chosen={coloured.colour}
              onChoose={(colour) => kit.act('colour', String(colour))}
            />
          )}
          {only && only.drawing.shape !== 'ink' && (
            <IconButton
              size={mode === 'screen' ? 'board' : 'normal'}
              label={t(only.drawing.shape === 'image' ? 'marks.chosen.alt' : 'marks.chosen.edit')}
              onPress={() => onEdit({ mark: only.id, drawing: only.drawing, isNew: false })}
            >
              <Pencil />
            </IconButton>
          )}
          <IconButton
            size={mode === 'screen' ? 'board' : 'normal'}
            label={t('feel.act.duplicate')}
            onPress={() => kit.act('duplicate')}
          >
            <CopyPlus />
          </IconButton>
          <IconButton
            size={mode === 'screen' ? 'board' : 'normal'}
            label={t('feel.act.more')}
            onPress={() => kit.menu.set({ left, top: clampedTop + BAR.height })}
          >
            <Ellipsis />
          </IconButton>
          <IconButton
            size={mode === 'screen' ? 'board' : 'normal'}
            label={t('marks.chosen.remove')}
            onPress={() => kit.act('remove')}
          >
            <Trash2 />
          </IconButton>
        </Toolbar>
      )}
    </>
  )
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
