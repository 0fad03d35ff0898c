import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { MARK_LIMITS } from '@kring/shared/capabilities/draw/mark-limits'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useActivity, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { isCommandEnter } from '../../ui/shortcut.ts'
import { useWords } from '../../words/useWords.ts'
import { wordsOf } from '../drawings/describeMark.ts'
import { TEXT } from '../drawings/drawStyle.ts'
import { LABEL } from '../drawings/paintDrawing.ts'
import { textHeight } from '../drawings/textHeight.ts'
import type { BoardKit } from '../model/kit.ts'
import { useShown } from '../model/useBoard.ts'
import type { MarkScene } from '../tools/draw/MarkScene.ts'
import type { Edited } from '../tools/draw/markWork.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import css from './Marks.module.css'

type Props = {
  edited: Edited
  kit: BoardKit
  scene: RefObject<MarkScene | null>
  onClose: () => void
}

/** Text in a box on the board where it will stand; the name of a frame; what a picture shows. */
export function MarkEditor({ edited, kit, scene, onClose }: Props) {
  const { mark, drawing } = edited
  const say = useSay()
  const t = useWords()
  const { view, size } = useShown()
  const first = wordsOf(drawing)
  const { id: activity } = useActivity()
  const [kept, keepTyped] = useTyped(edited.isNew ? `mark.${activity}.${drawing.shape}` : `mark.${mark}`)
  const [text, setText] = useState(kept || first)
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  // The box grows with what is in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another height
  useLayoutEffect(() => {
    const box = field.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 4}px`
  }, [text, view.scale])

  const finish = () => {
    if (done.current) return
    done.current = true
    const words = text.trim()
    let isSaid = true
    if (drawing.shape !== 'ink' && words !== first && (words !== '' || drawing.shape !== 'text')) {
      const next = withText(drawing, words)
      isSaid = say('mark.draw', { mark, drawing: next })
      if (isSaid) {
        scene.current?.settle(mark, next)
        kit.selection.chooseMade([], [mark])
      }
    }
    if (isSaid) keepTyped('')
    onClose()
  }
  const keyed = (event: KeyboardEvent) => {
    // The board has keys of its own.
    event.stopPropagation()
    if (event.key === 'Escape' || isCommandEnter(event) || (event.key === 'Enter' && isOneLine(drawing))) {
      event.preventDefault()
      finish()
    }
  }

  const isAside = drawing.shape === 'image'
  const isLabel = drawing.shape === 'line'
  const { x, y, width, ...box } = boundsOf(drawing)
  const height = isLabel ? 0 : box.height
  const letters =
    (drawing.shape === 'text' ? TEXT[drawing.size] : drawing.shape === 'frame' ? 26 : isLabel ? LABEL : 34) *
    view.scale
  const wide = Math.min(Math.max(width * view.scale, 180), size.width - 16)
  const high = Math.max(drawing.shape === 'frame' ? 0 : height * view.scale, letters * 1.6, 44)
  const left = Math.min(Math.max(8, (x - width / 2) * view.scale + view.left), size.width - wide - 8)
  const top =
    (y - height / 2) * view.scale + view.top - (drawing.shape === 'frame' ? high : isLabel ? high / 2 : 0)
  const label = t(
    drawing.shape === 'image'
      ? 'marks.edit.alt'
      : drawing.shape === 'frame'
        ? 'marks.edit.title'
        : 'marks.edit.text',
  )
  return (
    <div
      className={isAside ? css.aside : css.editor}
      style={
        isAside
          ? undefined
          : {
              left,
              top: Math.min(Math.max(8, top), size.height - high - 60),
              width: wide,
              fontSize: Math.max(16, letters),
            }
      }
    >
      {isAside && <label htmlFor="mark-text">{label}</label>}
      <textarea
        id="mark-text"
        ref={field}
        className={css.words}
        style={isAside ? undefined : { minHeight: Math.min(high, size.height - 80) }}
        aria-label={label}
        placeholder={isAside ? t('marks.edit.altHint') : t('marks.edit.write')}
        value={text}
        maxLength={drawing.shape === 'frame' || isLabel ? MARK_LIMITS.title : MARK_LIMITS.text}
        onChange={(event) => {
          setText(event.target.value)
          keepTyped(event.target.value)
        }}
        onKeyDown={keyed}
        onBlur={finish}
      />
      {isAside && <Button onPress={finish}>{t('marks.edit.done')}</Button>}
    </div>
  )
}

function isOneLine({ shape }: Drawing): boolean {
  return shape === 'frame' || shape === 'image' || shape === 'line'
}

/** A text is as high as its lines. */
function withText(drawing: Exclude<Drawing, { shape: 'ink' }>, text: string): Drawing {
  if (drawing.shape !== 'text') return { ...drawing, text }
  const height = textHeight({ ...drawing, text })
  const top = drawing.y - drawing.height / 2
  return { ...drawing, text, height, y: Math.round(top + height / 2) }
}
