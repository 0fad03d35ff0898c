import type { Box, Point } from '@kring/shared/ground/world'
import css from '../../render/Overlay.module.css'
import { toScreen, type View } from '../../viewport/viewTransform.ts'
import type { Guide } from './snap.ts'

/** What helps a hand: lines it snaps to, the lasso, and a word on what letting go would do. */
export class Cues {
  private readonly lines: HTMLElement[] = []
  private lassoed: HTMLElement | undefined
  private readonly tags = new Map<string, HTMLElement>()

  constructor(private readonly overlay: HTMLElement) {}

  /** Shows exactly these lines. */
  guide(guides: readonly Guide[], view: View): void {
    while (this.lines.length > guides.length) this.lines.pop()?.remove()
    for (const [index, { along, at, from, to }] of guides.entries()) {
      const line = this.lines[index] ?? this.element(css.guide)
      this.lines[index] = line
      const isAcross = along === 'across'
      const { left, top } = toScreen(view, isAcross ? { x: from, y: at } : { x: at, y: from })
      const length = Math.max(0, (to - from) * view.scale)
      line.style.transform = `translate(${left}px, ${top}px)`
      line.style.width = isAcross ? `${length}px` : '0'
      line.style.height = isAcross ? '0' : `${length}px`
    }
  }

  /** Shows the rectangle between two points, or none. */
  lasso(corners: { from: Point; to: Point } | null, view: View): void {
    if (!corners) {
      this.lassoed?.remove()
      this.lassoed = undefined
      return
    }
    this.lassoed ??= this.element(css.lasso)
    const one = toScreen(view, corners.from)
    const other = toScreen(view, corners.to)
    const { style } = this.lassoed
    style.transform = `translate(${Math.min(one.left, other.left)}px, ${Math.min(one.top, other.top)}px)`
    style.width = `${Math.abs(one.left - other.left)}px`
    style.height = `${Math.abs(one.top - other.top)}px`
  }

  /** Says something above a card, or nothing any more. `key`: whose hand it is about. */
  say(key: string, words: { text: string; above: Box } | null, view: View): void {
    if (!words) {
      this.tags.get(key)?.remove()
      this.tags.delete(key)
      return
    }
    const tag = this.tags.get(key) ?? this.element(`${css.tag} ${css.cue}`)
    this.tags.set(key, tag)
    const { above } = words
    const { left, top } = toScreen(view, { x: above.x, y: above.y - above.height / 2 })
    tag.style.transform = `translate(${left}px, ${top}px) translate(-50%, calc(-100% - 0.4em))`
    if (tag.textContent !== words.text) tag.textContent = words.text
  }

  close(): void {
    for (const element of [...this.lines, ...this.tags.values()]) element.remove()
    this.lassoed?.remove()
  }

  private element(name: string | undefined): HTMLElement {
    const element = document.createElement('div')
    element.className = name ?? ''
    this.overlay.append(element)
    return element
  }
}
