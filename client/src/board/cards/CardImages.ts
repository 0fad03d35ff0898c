import { type BoardLook, boardLook } from '../render/boardLook.ts'
import { type CardFace, lookOf } from './cardFace.ts'
import { paintCard, paintedSize } from './paintCard.ts'

/** A painted card, in device pixels, and the world units it covers around the card's centre. */
export type CardImage = { bitmap: ImageBitmap; width: number; height: number }

/**
 * The painted cards of one board at one zoom. Painting text and shadows is what costs; drawing a finished,
 * unchangeable bitmap does not. All are painted on one easel, so that letters are looked up once.
 */
export class CardImages {
  private readonly look: BoardLook = boardLook()
  private readonly images = new Map<string, CardImage>()
  private readonly easel = new OffscreenCanvas(2, 2)

  private deadline = Number.POSITIVE_INFINITY
  private settled = true
  private waiting = false

  /**
   * @param pixels device pixels per world unit
   * @param rough images of another zoom, shown scaled until there was time to paint the sharp ones; they stay open
   */
  constructor(
    readonly pixels: number,
    private readonly rough?: CardImages,
  ) {}

  /**
   * Begins a frame: sharp images are painted until a moment (ms of performance.now), rough ones shown after.
   * @param settled whether these are the images for the present zoom; while one zooms on, none is painted that has
   * a rough one
   */
  begin(deadline: number, settled: boolean): void {
    this.deadline = settled ? deadline : Number.NEGATIVE_INFINITY
    this.settled = settled
    this.waiting = false
  }

  /** @returns whether rough images were shown since {@link begin} that are to become sharp, so that another frame is needed */
  end(): boolean {
    return this.waiting && this.settled
  }

  card(face: CardFace): CardImage {
    const key = lookOf(face)
    const known = this.images.get(key)
    if (known) return known
    const rough = this.rough?.images.get(key)
    if (rough && performance.now() > this.deadline) {
      this.waiting = true
      return rough
    }
    const image = this.paint(face)
    this.images.set(key, image)
    return image
  }

  /** Gives the memory back; these images are not drawn any more. */
  close(): void {
    for (const { bitmap } of this.images.values()) bitmap.close()
    this.images.clear()
  }

  private paint(face: CardFace): CardImage {
    const { easel, pixels } = this
    const size = paintedSize(face)
    // Even numbers of pixels: the middle of the card then lies on a pixel border and the image stays sharp.
    easel.width = 2 * Math.ceil((size.width * pixels) / 2)
    easel.height = 2 * Math.ceil((size.height * pixels) / 2)
    const context = easel.getContext('2d')
    if (!context) throw new Error('this browser cannot draw a board')
    context.translate(easel.width / 2, easel.height / 2)
    context.scale(pixels, pixels)
    paintCard(context, face, this.look, pixels)
    const bitmap = easel.transferToImageBitmap()
    return { bitmap, width: bitmap.width / pixels, height: bitmap.height / pixels }
  }
}
