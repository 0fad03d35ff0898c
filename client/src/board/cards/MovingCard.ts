import type { Box, Point, Size } from '@kring/shared/ground/world'
import { type Corner, freeCorner } from '../render/freeCorner.ts'
import css from '../render/Overlay.module.css'
import { EASING } from '../viewport/ease.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import { BADGE_RADIUS, type Badge } from './badges.ts'
import type { CardImage } from './CardImages.ts'

/** Accent around a card, in world units. */
const ACCENT = 4

/**
 * A card that is off the canvas while it moves: the browser shifts its finished image, nothing is painted anew.
 * Lifting is a transition of the style sheet.
 */
export class MovingCard {
  private readonly element = document.createElement('div')
  private readonly paper = document.createElement('div')
  private readonly canvas = document.createElement('canvas')
  /** Its shadow and its accent, once it was lifted or marked: most are only on their way. */
  private isDressed = false
  private back: HTMLElement | undefined
  private holder: HTMLElement | undefined
  private riding: Animation | undefined
  /** Of the name, world units. */
  private named: Size = { width: 0, height: 0 }
  private corner: Corner | null = null

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
    private readonly radius: number,
    private readonly badges: readonly Badge[],
  ) {
    this.element.className = css.moving ?? ''
    this.paper.className = css.paper ?? ''
    this.paint(image)
    this.paper.append(this.canvas)
    this.element.append(this.paper)
    overlay.append(this.element)
  }

  /**
   * @param at the card's centre on the screen
   * @param scale CSS pixels per world unit now, with whatever the card itself grew or shrank
   * @param face how it is turned, see motion.ts
   */
  place(at: ScreenPoint, scale: number, face: number): void {
    this.riding?.cancel()
    this.riding = undefined
    this.element.style.transform = this.transform(at, scale, face)
    if (face <= 0 && !this.back) {
      this.back = this.sheet(css.back, 0)
      this.paper.append(this.back)
    }
    if (this.back) this.back.hidden = face > 0
  }

  /**
   * Lets the browser take the card along, without a frame of the page in between.
   * @param from where it was, and at how many CSS pixels per world unit
   * @param to where it comes to lie
   * @param time ms since it left, and how many it takes in all
   */
  ride(
    from: { at: ScreenPoint; scale: number },
    to: { at: ScreenPoint; scale: number },
    time: { since: number; lasts: number },
  ): void {
    this.place(to.at, to.scale, 1)
    const transform = [from, to].map(({ at, scale }) => this.transform(at, scale, 1))
    this.riding = this.element.animate({ transform }, { duration: time.lasts, easing: EASING })
    this.riding.currentTime = time.since
  }

  private transform({ left, top }: ScreenPoint, scale: number, face: number): string {
    const size = scale / this.scale
    return `translate3d(${left}px, ${top}px, 0) scale(${size * Math.abs(face)}, ${size})`
  }

  /** @param angle how it lies turned, degrees; the name of who holds it stays upright */
  look({ lifted, marked, angle }: { lifted: boolean; marked: boolean; angle: number }): void {
    if ((lifted || marked) && !this.isDressed) this.dress()
    this.paper.style.rotate = angle === 0 ? '' : `${angle}deg`
    this.element.classList.toggle(css.lifted ?? '', lifted)
    this.element.classList.toggle(css.marked ?? '', marked)
  }

  /**
   * Puts the name of who holds the card at a corner of it where it covers no other card, if there is one.
   * @param at the card's centre, world units
   * @param covers whether something in a box, in world units, would lie on another card
   */
  name(name: string | undefined, at: Point, covers: (box: Box) => boolean): void {
    if (name === undefined) {
      this.holder?.remove()
      this.holder = undefined
      return
    }
    if (!this.holder) {
      this.holder = document.createElement('span')
      this.holder.className = `${css.tag} ${css.holder}`
      this.element.append(this.holder)
    }
    const tag = this.holder
    if (tag.textContent !== name) {
      tag.textContent = name
      this.named = { width: tag.offsetWidth / this.scale, height: tag.offsetHeight / this.scale }
    }
    const size = this.named
    const beside = ({ right, below }: Corner) => ({
      x: ((right ? 1 : -1) * (this.size.width - size.width)) / 2,
      y: (below ? 1 : -1) * (this.size.height / 2 + size.height * 0.75),
    })
    this.corner = freeCorner(
      this.corner,
      size,
      (corner) => ({ x: at.x + beside(corner).x, y: at.y + beside(corner).y }),
      covers,
    )
    tag.style.visibility = this.corner ? 'visible' : 'hidden'
    if (!this.corner) return
    const { x, y } = beside(this.corner)
    tag.style.translate = `${(x - size.width / 2) * this.scale}px ${(y - size.height / 2) * this.scale}px`
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

  private dress(): void {
    const accent = this.sheet(css.accent, ACCENT)
    spare(accent, this.badges, this.size, ACCENT, this.scale)
    this.canvas.before(this.sheet(css.shadow, 0))
    this.canvas.after(accent)
    this.isDressed = true
  }

  private sheet(name: string | undefined, border: number): HTMLElement {
    const sheet = document.createElement('div')
    sheet.className = name ?? ''
    fit(sheet, this.size, this.radius, border, this.scale)
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
