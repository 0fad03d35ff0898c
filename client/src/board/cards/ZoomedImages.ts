import { CardImages } from './CardImages.ts'

/** The painted cards of one board at the zoom it is at; those of the whole board are kept for the way back. */
export class ZoomedImages {
  private fitted = new CardImages(1)
  private present = this.fitted

  /** Sharp at the zoom that was last given. */
  get now(): CardImages {
    return this.present
  }

  /**
   * Throws all painted cards away, because letters or pixels are different now.
   * @param fitted device pixels per world unit when the whole board is in sight
   * @param pixels the same now
   */
  repaint(fitted: number, pixels: number): void {
    this.close()
    this.fitted = new CardImages(fitted)
    this.present = pixels === fitted ? this.fitted : new CardImages(pixels)
  }

  /**
   * Takes images that are sharp at this zoom; what there was is shown until they are painted.
   * @returns whether they are others than before
   */
  sharpen(pixels: number): boolean {
    if (this.present.pixels === pixels) return false
    const passing = this.present
    this.present = this.fitted.pixels === pixels ? this.fitted : new CardImages(pixels, this.fitted)
    if (passing !== this.fitted) passing.close()
    return true
  }

  /** Gives the memory back. */
  close(): void {
    this.fitted.close()
    if (this.present !== this.fitted) this.present.close()
  }
}
