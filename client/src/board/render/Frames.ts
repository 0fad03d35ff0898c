/** Draws on the display's own beat, and only while there is something to draw. */
export class Frames {
  private handle = 0

  /** @param draw given the moment in ms (performance.now); returns whether another frame is needed */
  constructor(private readonly draw: (now: number) => boolean) {}

  request(): void {
    if (this.handle === 0) this.handle = requestAnimationFrame(this.run)
  }

  close(): void {
    cancelAnimationFrame(this.handle)
    this.handle = -1
  }

  private readonly run = (): void => {
    if (this.handle === -1) return
    this.handle = 0
    // The time of drawing, not the frame's own stamp: samples and releases are stamped between frames.
    if (this.draw(performance.now())) this.request()
  }
}
