import type { Box } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import css from '../render/Overlay.module.css'
import { toScreen, type View } from '../viewport/viewTransform.ts'
import type { Badge } from './badges.ts'
import { fit, spare } from './MovingCard.ts'

/** Thick enough to be seen from the back row on a faint projector, world units. */
const ACCENT = 9

/** A card with the accent: where it lies, and the badges on its edge, which stay free of it. */
export type Outlined = Box & { angle: number; badges: readonly Badge[] }

/** The accent around cards that lie still: hovered, chosen, or marked by the surface. */
export class Outlines {
  private readonly elements = new Map<CardId, HTMLElement>()

  constructor(
    private readonly overlay: HTMLElement,
    private readonly radius: number,
  ) {}

  /** Shows exactly these, around where the cards are. */
  show(boxes: ReadonlyMap<CardId, Outlined>, view: View): void {
    for (const [card, element] of this.elements) {
      if (boxes.has(card)) continue
      element.remove()
      this.elements.delete(card)
    }
    for (const [card, box] of boxes) {
      const element = this.elements.get(card) ?? this.add(card)
      // Around the card, so that it covers nothing that stands on it.
      const around = { width: box.width + ACCENT, height: box.height + ACCENT }
      fit(element, around, this.radius + ACCENT / 2, ACCENT, view.scale)
      spare(element, box.badges, around, ACCENT, view.scale)
      const { left, top } = toScreen(view, box)
      element.style.transform = `translate(${left}px, ${top}px) translate(-50%, -50%) rotate(${box.angle}deg)`
    }
  }

  private add(card: CardId): HTMLElement {
    const element = document.createElement('div')
    element.className = css.outline ?? ''
    // Below everything that moves.
    this.overlay.prepend(element)
    this.elements.set(card, element)
    return element
  }
}
