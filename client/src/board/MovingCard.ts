import type { Size } from '@kring/shared/ground/world'
import { BADGE_RADIUS, type Badge } from './badges.ts'
import type { CardImage } from './CardImages.ts'
import css from './Overlay.module.css'
import type { ScreenPoint } from './viewTransform.ts'

/** Accent around a card, in world units. */
const ACCENT = 4

/**
 * A card that is off the canvas while it moves: the browser shifts its finished image, nothing is painted anew.
 * Lifting and laying down are transitions of the style sheet.
 */
export class MovingCard {
  private readonly element = document.createElement('div')
  private readonly paper = document.createElement('div')
  private readonly canvas = document.createElement('canvas')
  private holder: HTMLElement | undefined

  /**
   * @param scale CSS pixels per world unit at which the image is shown at first
   * @param radius of its corners, world units
   * @param badges on its edge, which the accent leaves free
   */
  constructor(
    private readonly overlay: HTMLElement,
    image: CardImage,
    private readonly size: Size,
    private readonly scale: number,
    radius: number,
    badges: readonly Badge[],
  ) {
    this.element.className = css.moving ?? ''
    this.paper.className = css.paper ?? ''
    const shadow = this.sheet(css.shadow, radius, 0)
    const accent = this.sheet(css.accent, radius, ACCENT)
    spare(accent, badges, size, ACCENT, scale)
    this.paint(image)
    this.paper.append(shadow, this.canvas, accent)
    this.element.append(this.paper)
    overlay.append(this.element)
  }

  /**
   * @param at the card's centre on the screen
   * @param scale CSS pixels per world unit now, with whatever the card itself grew or shrank
   */
  place(at: ScreenPoint, scale: number, opacity: number): void {
    const { style } = this.element
    style.transform = `translate3d(${at.left}px, ${at.top}px, 0) scale(${scale / this.scale})`
    style.opacity = String(opacity)
  }

  look({ lifted, marked }: { lifted: boolean; marked: boolean }): void {
    this.element.classList.toggle(css.lifted ?? '', lifted)
    this.element.classList.toggle(css.marked ?? '', marked)
  }

  /** Puts the name of who holds the card under it. */
  name(name: string | undefined): void {
    if (name === undefined) {
      this.holder?.remove()
      this.holder = undefined
      return
    }
    if (!this.holder) {
      this.holder = document.createElement('span')
      this.holder.className = `${css.tag} ${css.holder}`
      this.holder.style.translate = `${(this.size.width * this.scale) / 2}px ${(this.size.height * this.scale) / 2}px`
      this.element.append(this.holder)
    }
    if (this.holder.textContent !== name) this.holder.textContent = name
  }

  /** Shows another image of the same card, such as a sharper one. */
  paint(image: CardImage): void {
    const { canvas, scale } = this
    canvas.width = image.bitmap.width
    canvas.height = image.bitmap.height
    canvas.style.width = `${image.width * scale}px`
    canvas.style.height = `${image.height * scale}px`
    canvas.getContext('2d')?.drawImage(image.bitmap, 0, 0)
  }

  /** Brings the card above all others that move. */
  raise(): void {
    if (this.overlay.lastElementChild !== this.element) this.overlay.append(this.element)
  }

  remove(): void {
    this.element.remove()
  }

  private sheet(name: string | undefined, radius: number, border: number): HTMLElement {
    const sheet = document.createElement('div')
    sheet.className = name ?? ''
    fit(sheet, this.size, radius, border, this.scale)
    return sheet
  }
}

/** Gives an element the size of a card, with a border that lies half over its edge. World units. */
export function fit(element: HTMLElement, size: Size, radius: number, border: number, scale: number): void {
  const { style } = element
  style.width = `${(size.width + border) * scale}px`
  style.height = `${(size.height + border) * scale}px`
  style.borderRadius = `${(radius + border / 2) * scale}px`
  if (border > 0) style.borderWidth = `${border * scale}px`
}

/** Leaves the badges of a card free of the border that {@link fit} gave. World units. */
export function spare(
  element: HTMLElement,
  badges: readonly Badge[],
  size: Size,
  border: number,
  scale: number,
): void {
  const holes = badges.map((badge) => {
    const left = (badge.x + (size.width + border) / 2) * scale
    const top = (badge.y + (size.height + border) / 2) * scale
    const radius = (badge.size * BADGE_RADIUS + border / 2) * scale
    return `radial-gradient(circle at ${left}px ${top}px, transparent ${radius}px, #000 ${radius + 0.5}px)`
  })
  element.style.maskImage = holes.join(', ')
  element.style.maskComposite = 'intersect'
}
