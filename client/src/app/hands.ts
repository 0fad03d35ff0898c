/** ms without a key or a finger after which nobody is in the middle of something. */
const PAUSE = 5000
/** ms after which words somebody began, and left standing in a field, are not in the middle any more. */
const THOUGHT = 30_000

/** What a person does with keys, wheel or fingers. */
const DOINGS = ['keydown', 'input', 'wheel', 'pointermove', 'touchmove'] as const

/** What people do on this device right now: whether a page may be loaded anew under their hands. */
export class Hands {
  #last: number
  readonly #pressed = new Set<number>()
  #isComposing = false

  /**
   * @param now in ms; what was done before counts as done just now
   * @param hasBegun whether words stand in the field one is in, or something lies open over the page
   */
  constructor(
    private readonly now: () => number,
    private readonly hasBegun: () => boolean,
  ) {
    this.#last = now()
  }

  /** @returns how to end it */
  readonly watch = (page: EventTarget): (() => void) => {
    const end = new AbortController()
    const listen = (name: string, does: (event: Event) => void) => {
      const hear = (event: Event) => {
        this.#last = this.now()
        does(event)
      }
      page.addEventListener(name, hear, { capture: true, passive: true, signal: end.signal })
    }
    for (const name of DOINGS) listen(name, () => undefined)
    listen('pointerdown', (event) => this.#pressed.add((event as PointerEvent).pointerId))
    for (const name of ['pointerup', 'pointercancel'])
      listen(name, (event) => this.#pressed.delete((event as PointerEvent).pointerId))
    listen('compositionstart', () => {
      this.#isComposing = true
    })
    listen('compositionend', () => {
      this.#isComposing = false
    })
    return () => end.abort()
  }

  /** @returns whether nobody types, holds something, or thinks about words they began */
  areFree(): boolean {
    const rest = this.now() - this.#last
    if (this.#pressed.size > 0 || this.#isComposing || rest < PAUSE) return false
    return rest >= THOUGHT || !this.hasBegun()
  }
}
