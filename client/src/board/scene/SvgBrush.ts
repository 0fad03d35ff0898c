import { inkOf } from '../drawings/paintDrawing.ts'
import { pathOf, traceStroke } from '../drawings/strokePath.ts'

/** What a canvas remembers with `save`. */
type State = {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  globalAlpha: number
  font: string
  direction: CanvasDirection
  textAlign: CanvasTextAlign
  textBaseline: CanvasTextBaseline
  shadowColor: string
  dash: readonly number[]
  matrix: readonly [number, number, number, number, number, number]
  /** Groups that were opened since, for what is clipped. */
  groups: number
}

const BEGIN: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  direction: 'ltr',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  shadowColor: 'transparent',
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
  groups: 0,
}

/**
 * Stands where a canvas stands for who paints a board, and writes down what is painted as SVG: as many of its methods as
 * boards are painted with. Shadows are left out.
 */
export class SvgBrush {
  private readonly parts: string[] = []
  private readonly stack: State[] = []
  private path: string[] = []
  private clips = 0
  /** Measures letters. */
  private readonly ruler = document.createElement('canvas').getContext('2d')
  private state: State = { ...BEGIN }

  /** @returns the picture of a part of what was painted, world units */
  picture({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
    const view = [x - width / 2, y - height / 2, width, height].map(short).join(' ')
    const size = `width="${short(width)}" height="${short(height)}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" ${size}>${this.parts.join('')}</svg>`
  }

  /** As it is given to who paints. */
  get asContext(): CanvasRenderingContext2D {
    return new Proxy(this, {
      get: (brush, name) => {
        if (name in brush.state) return brush.state[name as keyof State]
        const found: unknown = Reflect.get(brush, name)
        return typeof found === 'function' ? found.bind(brush) : found
      },
      set: (brush, name, value: unknown) => {
        if (name in brush.state) Object.assign(brush.state, { [name]: value })
        return true
      },
    }) as unknown as CanvasRenderingContext2D
  }

  save(): void {
    this.stack.push(this.state)
    this.state = { ...this.state, groups: 0 }
  }

  restore(): void {
    const before = this.stack.pop()
    if (!before) return
    this.parts.push('</g>'.repeat(this.state.groups))
    this.state = before
  }

  translate(x: number, y: number): void {
    this.turn([1, 0, 0, 1, x, y])
  }

  scale(x: number, y: number): void {
    this.turn([x, 0, 0, y, 0, 0])
  }

  rotate(angle: number): void {
    this.turn([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
  }

  setLineDash(dash: readonly number[]): void {
    this.state.dash = dash
  }

  beginPath(): void {
    this.path = []
  }

  closePath(): void {
    this.path.push('Z')
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${short(x)} ${short(y)}`)
  }

  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`)
  }

  quadraticCurveTo(...to: [number, number, number, number]): void {
    this.path.push(`Q${to.map(short).join(' ')}`)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`)
  }

  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    radii: number | readonly number[] = 0,
  ): void {
    const given = typeof radii === 'number' ? [radii, radii, radii, radii] : radii
    const most = Math.min(width, height) / 2
    const [a, b, c, d] = [0, 1, 2, 3].map((corner) => Math.min(given[corner] ?? given[0] ?? 0, most)) as [
      number,
      number,
      number,
      number,
    ]
    const arc = (radius: number, right: number, down: number) =>
      `a${short(radius)} ${short(radius)} 0 0 1 ${short(right)} ${short(down)}`
    this.path.push(
      `M${short(x + a)} ${short(y)}h${short(width - a - b)}${arc(b, b, b)}v${short(height - b - c)}${arc(c, -c, c)}`,
      `h${short(c + d - width)}${arc(d, -d, -d)}v${short(a + d - height)}${arc(a, a, -a)}Z`,
    )
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.ellipse(x, y, radius, radius, 0, from, to)
  }

  ellipse(
    x: number,
    y: number,
    across: number,
    down: number,
    _turned: number,
    from: number,
    to: number,
  ): void {
    const at = (angle: number) =>
      `${short(x + across * Math.cos(angle))} ${short(y + down * Math.sin(angle))}`
    const radii = `${short(across)} ${short(down)}`
    const whole = Math.abs(to - from) >= 2 * Math.PI - 1e-6
    const middle = from + (to - from) / 2
    const sweep = to >= from ? 1 : 0
    this.path.push(`${this.path.length === 0 || whole ? 'M' : 'L'}${at(from)}`)
    for (const end of [middle, to]) this.path.push(`A${radii} 0 0 ${sweep} ${at(end)}`)
    if (whole) this.path.push('Z')
  }

  fill(): void {
    // A shadow is painted with what casts it; here only that is.
    if (this.state.shadowColor !== 'transparent') return
    this.write('path', `d="${this.path.join('')}" fill="${this.state.fillStyle}"`)
  }

  stroke(path?: Path2D): void {
    if (path) {
      this.beginPath()
      traceStroke(this, pathOf(inkOf(path)))
    }
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash } = this.state
    const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.map(short).join(' ')}"` : ''
    const ends = `stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"${dashed}`
    const line = `stroke="${strokeStyle}" stroke-width="${short(lineWidth)}"`
    this.write('path', `d="${this.path.join('')}" fill="none" ${line} ${ends}`)
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath()
    this.rect(x, y, width, height)
    this.fill()
  }

  clip(): void {
    const id = `clip${++this.clips}`
    this.parts.push(
      `<clipPath id="${id}"><path d="${this.path.join('')}" ${this.placed()}/></clipPath><g clip-path="url(#${id})">`,
    )
    this.state.groups++
  }

  measureText(text: string): { width: number } {
    if (!this.ruler) return { width: 0 }
    this.ruler.font = this.state.font
    return this.ruler.measureText(text)
  }

  fillText(text: string, x: number, y: number): void {
    const { fillStyle, font, direction, textAlign, textBaseline } = this.state
    const anchor = { center: 'middle', start: 'start', end: 'end', left: 'start', right: 'end' }[textAlign]
    const line = textBaseline === 'middle' ? ' dominant-baseline="central"' : ''
    const look = `style="font:${escaped(font)}" direction="${direction}" text-anchor="${anchor}"${line}`
    this.write('text', `x="${short(x)}" y="${short(y)}" fill="${fillStyle}" ${look}`, escaped(text))
  }

  drawImage(image: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width))
    canvas.height = Math.max(1, Math.round(height))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
    this.write('image', `${place} href="${canvas.toDataURL('image/png')}"`)
  }

  private turn([a, b, c, d, e, f]: State['matrix']): void {
    const [A, B, C, D, E, F] = this.state.matrix
    this.state.matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ]
  }

  private placed(): string {
    const { matrix } = this.state
    return matrix.every((value, index) => value === BEGIN.matrix[index])
      ? ''
      : `transform="matrix(${matrix.map(short).join(' ')})"`
  }

  private write(element: string, attributes: string, inner = ''): void {
    const { globalAlpha } = this.state
    const alpha = globalAlpha < 1 ? ` opacity="${short(globalAlpha)}"` : ''
    this.parts.push(`<${element} ${attributes}${alpha} ${this.placed()}>${inner}</${element}>`)
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
