import type { Sign } from '../../look/palette.ts'
import type { Brush } from '../render/boardLook.ts'

/**
 * Paints the mark of a colour around the origin.
 * @param size of the square it fills; world units
 */
export function paintSign(context: Brush, sign: Sign, size: number, ink: string): void {
  const half = size / 2
  context.save()
  context.fillStyle = ink
  context.strokeStyle = ink
  context.lineWidth = size * 0.26
  context.beginPath()
  switch (sign) {
    case 'none':
      break
    case 'dot':
      context.arc(0, 0, half, 0, 2 * Math.PI)
      context.fill()
      break
    case 'ring':
      context.arc(0, 0, half * 0.76, 0, 2 * Math.PI)
      context.stroke()
      break
    case 'triangle':
      context.moveTo(0, -half)
      context.lineTo(half, half * 0.8)
      context.lineTo(-half, half * 0.8)
      context.fill()
      break
    case 'diamond':
      context.moveTo(0, -half)
      context.lineTo(half, 0)
      context.lineTo(0, half)
      context.lineTo(-half, 0)
      context.fill()
      break
    case 'square':
      context.rect(-half * 0.85, -half * 0.85, half * 1.7, half * 1.7)
      context.fill()
      break
    case 'bar':
      context.rect(-half, -half * 0.36, size, half * 0.72)
      context.fill()
      break
    case 'cross':
      context.moveTo(-half, 0)
      context.lineTo(half, 0)
      context.moveTo(0, -half)
      context.lineTo(0, half)
      context.stroke()
      break
  }
  context.restore()
}
