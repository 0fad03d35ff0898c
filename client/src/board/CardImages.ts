import { cardSize } from '@kring/shared/card-size'
import type { Size } from '@kring/shared/ground'
import { type BoardLook, boardLook } from './boardLook.ts'
import type { CardFace } from './cardFace.ts'
import { BLEED, paintCard } from './paintCard.ts'

/** A painted card: its size in device pixels, and the world units it covers around the card's centre. */
export type CardImage = {
  width: number
  height: number
  pixels: Size
  draw(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void
}

/** One page holds many cards: a canvas for each would cost more than the cards themselves. Device pixels. */
const PAGE = 2048
const GAP = 2

type Page = { context: CanvasRenderingContext2D; x: number; y: number; row: number }

/**
 * The painted cards of one board at one zoom. Painting text and shadows is what costs; drawing an image does not.
 */
export class CardImages {
  private readonly look: BoardLook = boardLook()
  private readonly cards = new Map<string, CardImage>()
  private page: Page | undefined

  /** @param pixels device pixels per world unit */
  constructor(readonly pixels: number) {}

  card(face: CardFace): CardImage {
    const key = `${face.scale} ${face.papers} ${face.lighter} ${face.label}`
    let image = this.cards.get(key)
    if (!image) {
      image = this.paint(face)
      this.cards.set(key, image)
    }
    return image
  }

  private paint(face: CardFace): CardImage {
    const size = cardSize(face.label, face.scale)
    // Even numbers of pixels: the middle of the card then lies on a pixel border and the image stays sharp.
    const width = 2 * Math.ceil(((size.width + 2 * BLEED) * this.pixels) / 2)
    const height = 2 * Math.ceil(((size.height + 2 * BLEED) * this.pixels) / 2)
    const { context, x, y } = this.room(width, height)
    context.save()
    context.translate(x + width / 2, y + height / 2)
    context.scale(this.pixels, this.pixels)
    paintCard(context, face, this.look, this.pixels)
    context.restore()
    const page = context.canvas
    return {
      width: width / this.pixels,
      height: height / this.pixels,
      pixels: { width, height },
      draw: (onto, left, top, wide, high) => onto.drawImage(page, x, y, width, height, left, top, wide, high),
    }
  }

  /** Finds a free place, row after row, page after page. */
  private room(width: number, height: number): Page {
    let page = this.page
    if (page && page.x + width > page.context.canvas.width) {
      page.x = 0
      page.y += page.row + GAP
      page.row = 0
    }
    if (!page || page.y + height > page.context.canvas.height) {
      page = { context: newPage(Math.max(PAGE, width), Math.max(PAGE, height)), x: 0, y: 0, row: 0 }
      this.page = page
    }
    const place = { ...page }
    page.x += width + GAP
    page.row = Math.max(page.row, height)
    return place
  }
}

function newPage(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot draw a board')
  return context
}
