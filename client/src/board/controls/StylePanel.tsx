import { Circle, Diamond, type LucideIcon, MoveUpRight, Slash, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useValue } from '../../state/Value.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { useWords } from '../../words/useWords.ts'
import { changeStyle, drawStyle, SHAPES, type ShapeTool, SIZES, WIDTHS } from '../drawings/drawStyle.ts'
import type { BoardMode } from '../model/boardMode.ts'
import type { Tool } from '../model/tool.ts'
import { useTool } from '../model/useBoard.ts'
import { WALL_MANNERS, type WallManner } from '../tools/draw/toolOf.ts'
import { ColourRow } from './ColourRow.tsx'
import css from './Marks.module.css'

const ICONS: Record<ShapeTool, LucideIcon> = {
  line: Slash,
  arrow: MoveUpRight,
  rectangle: Square,
  ellipse: Circle,
  diamond: Diamond,
}
/** Across, as a share of the button. */
const DOT = { thin: '12%', middle: '24%', thick: '40%' }

type Props = { mode: BoardMode; manner: WallManner; onManner: (manner: WallManner) => void }

/** What the tool in hand draws with; on a wall with no tool in hand, what pens and fingers do. */
export function StylePanel({ mode, manner, onManner }: Props) {
  const t = useWords()
  const [tool, setTool] = useTool()
  const style = useValue(drawStyle)
  const of = colourKey(tool)
  const isShape = SHAPES.some((shape) => shape === tool)
  if (!of) {
    if (mode !== 'screen' || tool !== 'select') return null
    return (
      <div className={css.panel} data-mode={mode}>
        <Choices label={t('marks.wall.label')}>
          {WALL_MANNERS.map((one) => (
            <ToggleButton
              key={one}
              className={css.manner ?? ''}
              isSelected={manner === one}
              onChange={() => onManner(one)}
            >
              {t(`marks.wall.${one}`)}
            </ToggleButton>
          ))}
        </Choices>
      </div>
    )
  }
  return (
    <div className={css.panel} data-mode={mode}>
      {isShape && (
        <Choices label={t('marks.tools.shapes')}>
          {SHAPES.map((shape) => {
            const Icon = ICONS[shape]
            return (
              <ToggleButton
                key={shape}
                className={css.tool ?? ''}
                data-mode={mode}
                aria-label={t(`marks.tools.${shape}`)}
                isSelected={tool === shape}
                onChange={() => {
                  changeStyle({ last: shape })
                  setTool(shape)
                }}
              >
                <Hinted hint={t(`marks.tools.${shape}`)}>
                  <Icon aria-hidden="true" />
                </Hinted>
              </ToggleButton>
            )
          })}
        </Choices>
      )}
      {(tool === 'pen' || tool === 'marker') && (
        <Choices label={t('marks.style.widths')}>
          {WIDTHS.map((width) => (
            <ToggleButton
              key={width}
              className={css.tool ?? ''}
              data-mode={mode}
              aria-label={t(`marks.style.${width}`)}
              isSelected={style.width === width}
              onChange={() => changeStyle({ width })}
            >
              <Hinted hint={t(`marks.style.${width}`)}>
                <span className={css.dot} style={{ width: DOT[width] }} />
              </Hinted>
            </ToggleButton>
          ))}
        </Choices>
      )}
      {tool === 'text' && (
        <Choices label={t('marks.style.sizes')}>
          {SIZES.map((size, index) => (
            <ToggleButton
              key={size}
              className={css.tool ?? ''}
              data-mode={mode}
              aria-label={t(`marks.style.${size}`)}
              isSelected={style.size === size}
              onChange={() => changeStyle({ size })}
            >
              <Hinted hint={t(`marks.style.${size}`)}>
                <span style={{ fontSize: `${0.95 + index * 0.4}rem` }}>A</span>
              </Hinted>
            </ToggleButton>
          ))}
        </Choices>
      )}
      <ColourRow
        mode={mode}
        isMarker={of === 'marker'}
        chosen={style[of]}
        onChoose={(colour) => changeStyle({ [of]: colour })}
      />
    </div>
  )
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" className={css.choices} aria-label={label}>
      {children}
    </div>
  )
}

function colourKey(tool: Tool): 'pen' | 'marker' | 'shape' | null {
  if (tool === 'pen' || tool === 'marker') return tool
  if (tool === 'text') return 'pen'
  return SHAPES.some((shape) => shape === tool) ? 'shape' : null
}
