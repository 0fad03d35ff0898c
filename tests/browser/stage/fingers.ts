import type { CDPSession } from 'playwright-core'
import type { Person } from './person.ts'

type Spot = { x: number; y: number }
type Touch = Spot & { id: number; radiusX: number; radiusY: number; force: number }

/** Several fingers, hands and a pen on one wall at once, each by its own. */
export class Fingers {
  readonly #down = new Map<number, Touch>()
  #pen: Spot | undefined

  private constructor(private readonly session: CDPSession) {}

  static async of(person: Person): Promise<Fingers> {
    return new Fingers(await person.page.context().newCDPSession(person.page))
  }

  /** A finger comes down. @param radius of what touches, in CSS pixels: a palm has 45 and more */
  async press(finger: number, at: Spot, radius = 10): Promise<void> {
    this.#down.set(finger, { ...at, id: finger, radiusX: radius, radiusY: radius, force: 0.5 })
    await this.#tell('touchStart')
  }

  /** Fingers travel together, each to its own place, in so many steps. */
  async travel(
    ways: Record<number, Spot>,
    steps = 6,
    meanwhile = async (_share: number) => {},
  ): Promise<void> {
    const from = new Map([...this.#down].map(([id, { x, y }]) => [id, { x, y }]))
    for (let step = 1; step <= steps; step++) {
      const share = step / steps
      for (const [id, to] of Object.entries(ways)) {
        const touch = this.#down.get(Number(id))
        const start = from.get(Number(id))
        if (!touch || !start) continue
        touch.x = start.x + (to.x - start.x) * share
        touch.y = start.y + (to.y - start.y) * share
      }
      await this.#tell('touchMove')
      await meanwhile(share)
    }
  }

  async lift(finger: number): Promise<void> {
    this.#down.delete(finger)
    await this.#tell('touchEnd')
  }

  /** A pen touches the wall and goes on from where it was; `null` lifts it. */
  async pen(at: Spot | null): Promise<void> {
    const tell = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', spot: Spot) =>
      this.session.send('Input.dispatchMouseEvent', {
        type,
        ...spot,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
        force: 0.6,
      })
    if (at) await tell(this.#pen ? 'mouseMoved' : 'mousePressed', at)
    else if (this.#pen) await tell('mouseReleased', this.#pen)
    this.#pen = at ?? undefined
  }

  #tell(type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<unknown> {
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints: [...this.#down.values()] })
  }
}
