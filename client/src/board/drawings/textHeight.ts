import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { pictureLook } from '../render/boardLook.ts'
import { TEXT } from './drawStyle.ts'
import { measureIn } from './paintDrawing.ts'
import { LEADING, textLines } from './textLines.ts'

/** @returns how high a text is with its lines, world units */
export function textHeight(drawing: Extract<Drawing, { shape: 'text' }>): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return drawing.height
  const size = TEXT[drawing.size]
  const lines = textLines(drawing.text, size, drawing.width, measureIn(context, pictureLook(), 600))
  return Math.max(16, Math.round(lines.length * size * LEADING))
}
