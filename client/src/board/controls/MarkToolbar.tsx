import {
  Camera,
  Eraser,
  Frame,
  Hand,
  Highlighter,
  ImagePlus,
  type LucideIcon,
  MousePointer2,
  Pencil,
  Shapes,
  Type,
  X,
} from 'lucide-react'
import { lazy, memo, type ReactNode, Suspense, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { createPortal } from 'react-dom'
import { useMayDo } from '../../meeting/asking.ts'
import { useValue } from '../../state/Value.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Part } from '../../ui/Part.tsx'
import { useWords } from '../../words/useWords.ts'
import { drawStyle, SHAPES } from '../drawings/drawStyle.ts'
import type { BoardMode } from '../model/boardMode.ts'
import type { Tool } from '../model/tool.ts'
import { useBoardKit, useTool } from '../model/useBoard.ts'
import { keyOfTool } from '../tools/draw/toolKeys.ts'
import type { WallManner } from '../tools/draw/toolOf.ts'
import { ClearInk } from './ClearInk.tsx'
import css from './Marks.module.css'

/** One draws without it. */
const StylePanel = lazy(async () => ({ default: (await import('./StylePanel.tsx')).StylePanel }))

type Props = {
  mode: BoardMode
  /** Whether more than ink is drawn here. */
  everything: boolean
  manner: WallManner
  onManner: (manner: WallManner) => void
  onFiles: (files: readonly File[]) => void
}

const INK: readonly [Tool, LucideIcon][] = [
  ['pen', Pencil],
  ['marker', Highlighter],
  ['eraser', Eraser],
]
const BESIDES: readonly [Tool, LucideIcon][] = [
  ['text', Type],
  ['frame', Frame],
]
/**
 * The tools: at the left of a desk, low on a wall and on a phone, one button in the
 * row low at the left where drawing is not what one is here for.
 */
export const MarkToolbar = memo(function MarkToolbar({ mode, everything, manner, onManner, onFiles }: Props) {
  const t = useWords()
  const mayClear = useMayDo('marks.clear')
  const [tool, setTool] = useTool()
  const style = useValue(drawStyle)
  const row = useValue(useBoardKit().row)
  const [isOpen, setOpen] = useState(everything && mode === 'laptop')
  const isShape = SHAPES.some((shape) => shape === tool)
  const size = mode === 'screen' ? 'board' : 'normal'

  const open = () => {
    setOpen(true)
    setTool('pen')
  }
  const close = () => {
    setOpen(false)
    setTool('select')
  }
  if (!isOpen) {
    const opener = (
      <div className={css.bar}>
        <IconButton size={size} label={t('marks.tools.open')} onPress={open}>
          <Pencil />
        </IconButton>
      </div>
    )
    if (row) return createPortal(opener, row)
    return (
      <div className={css.place} data-mode={mode} data-closed>
        {opener}
      </div>
    )
  }

  const button = (of: Tool, Icon: LucideIcon) => (
    <Pick
      key={of}
      mode={mode}
      name={t(`marks.tools.${of}`)}
      hint={keyOfTool(of)}
      isOn={tool === of}
      onPick={() => setTool(of)}
    >
      <Icon aria-hidden="true" />
    </Pick>
  )
  return (
    <div className={css.place} data-mode={mode} data-open>
      <Toolbar
        className={css.bar ?? ''}
        orientation={mode === 'laptop' ? 'vertical' : 'horizontal'}
        aria-label={t('marks.tools.label')}
      >
        {button('select', MousePointer2)}
        {everything && button('hand', Hand)}
        {INK.map(([of, Icon]) => button(of, Icon))}
        {everything && (
          <>
            <Pick
              mode={mode}
              name={t('marks.tools.shapes')}
              isOn={isShape}
              onPick={() => setTool(style.last)}
            >
              <Shapes aria-hidden="true" />
            </Pick>
            {BESIDES.map(([of, Icon]) => button(of, Icon))}
            <Files mode={mode} name={t('marks.tools.image')} onFiles={onFiles}>
              <ImagePlus aria-hidden="true" />
            </Files>
            {mode === 'phone' && (
              <Files mode={mode} name={t('marks.tools.camera')} isCamera onFiles={onFiles}>
                <Camera aria-hidden="true" />
              </Files>
            )}
          </>
        )}
        {mayClear && tool === 'eraser' && <ClearInk mode={mode} />}
        {(!everything || mode !== 'laptop') && (
          <IconButton size={size} label={t('marks.tools.close')} onPress={close}>
            <X />
          </IconButton>
        )}
      </Toolbar>
      <Part spare>
        <Suspense fallback={null}>
          <StylePanel mode={mode} manner={manner} onManner={onManner} />
        </Suspense>
      </Part>
    </div>
  )
})

type PickProps = {
  mode: BoardMode
  name: string
  hint?: string | undefined
  isOn: boolean
  onPick: () => void
  children: ReactNode
}

/** A tool to take: the one in hand is framed and filled, so that it is seen without colour too. */
function Pick({ mode, name, hint, isOn, onPick, children }: PickProps) {
  return (
    <ToggleButton
      className={css.tool ?? ''}
      data-mode={mode}
      aria-label={name}
      aria-keyshortcuts={hint}
      isSelected={isOn}
      onChange={onPick}
      // By mouse or pen one goes on to the board, and has its keys there: Space would press a tool again.
      onPress={({ pointerType }) => {
        const focused = document.activeElement
        if ((pointerType === 'mouse' || pointerType === 'pen') && focused instanceof HTMLElement)
          focused.blur()
      }}
    >
      <Hinted hint={hint ? `${name} (${hint})` : name}>{children}</Hinted>
    </ToggleButton>
  )
}

type FilesProps = {
  mode: BoardMode
  name: string
  isCamera?: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

function Files({ mode, name, isCamera = false, onFiles, children }: FilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Pick mode={mode} name={name} isOn={false} onPick={() => input.current?.click()}>
        {children}
      </Pick>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        multiple={!isCamera}
        capture={isCamera ? 'environment' : undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
