import type { Carrying } from './Carrying.ts'

/** Under which key the arrow keys carry what is chosen. */
const KEYS = ' keys'
/** After this long without a key what was nudged is said, so that a row of presses is one step: ms. */
const STILL = 400

/** Moves what is chosen in small steps, and says it once. */
export class Nudging {
  private gone: { right: number; down: number } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly carrying: Carrying) {}

  /** World units. */
  by(right: number, down: number): void {
    if (!this.gone) {
      if (!this.carrying.liftChosen(KEYS)) return
      this.gone = { right: 0, down: 0 }
    }
    this.gone = { right: this.gone.right + right, down: this.gone.down + down }
    this.carrying.shift(KEYS, this.gone.right, this.gone.down, false)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.end(), STILL)
  }

  /** Says where it all lies now. */
  end(): void {
    if (this.stop()) this.carrying.end(KEYS)
  }

  back(): void {
    if (this.stop()) this.carrying.back(KEYS)
  }

  private stop(): boolean {
    clearTimeout(this.timer)
    const nudged = this.gone !== null
    this.gone = null
    return nudged
  }
}
