import type { CardId } from '@kring/shared/meeting'
import type { Chosen, Input } from '../../input/touch.ts'
import type { SceneManner, ScenePicture } from '../../model/scene.ts'
import { interact } from './interact.ts'
import { type Effect, IDLE, type Interaction, type Manner } from './interaction.ts'

type Parts = {
  manner(): SceneManner
  picture(): ScenePicture
  act(effect: Effect): void
  /** A step was made, and all that it asks for was done. */
  stepped(): void
}

/** The hands on one board: where each of their steps stands, and what is done with what a step asks for. */
export class Touching {
  private interaction: Interaction = IDLE
  /** Until what was chosen by a tap waits no longer. */
  private waiting: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly parts: Parts) {}

  get now(): Interaction {
    return this.interaction
  }

  take(input: Input): void {
    const { act, stepped } = this.parts
    const step = interact(this.interaction, input, this.allowed())
    if (step.next.chosen !== this.interaction.chosen) this.waitFor(step.next.chosen)
    this.interaction = step.next
    for (const effect of step.effects) act(effect)
    stepped()
  }

  /**
   * The board changed under the hands: what may not be moved any more goes back, and what is gone is in no hand.
   * @param lying the cards that are there
   */
  see(sameTurn: boolean, lying: ReadonlySet<CardId>): void {
    const { isMark } = this.parts.picture()
    if (!sameTurn) this.take({ kind: 'turned' })
    for (const hand of this.interaction.hands.values())
      if (hand.state === 'dragging') this.recheck(hand.touched.card, sameTurn)
    if (this.interaction.chosen) this.recheck(this.interaction.chosen.card, sameTurn)
    if (this.interaction.hands.size > 0 || this.interaction.chosen)
      this.take({ kind: 'gone', lies: (thing) => lying.has(thing) || isMark(thing) })
  }

  /** Takes back what is held. @returns whether anything was */
  escape(): boolean {
    const held = [...this.interaction.hands.values()].some(({ state }) => state !== 'panning')
    this.take({ kind: 'escape' })
    return held
  }

  close(): void {
    clearTimeout(this.waiting)
  }

  private recheck(card: CardId, sameTurn: boolean): void {
    const leave = this.parts.picture().leave(card)
    if (sameTurn && 'zones' in leave) return
    this.take({ kind: 'withdrawn', card, refused: 'refused' in leave ? leave.refused : 'turn.over' })
  }

  /** What is chosen on another surface waits as long as it is chosen there. */
  private waitFor(chosen: Chosen | null): void {
    const { picture, manner } = this.parts
    clearTimeout(this.waiting)
    if (!chosen) return
    const end = () => {
      if (!picture().marked.has(chosen.card)) this.take({ kind: 'choose', chosen: null })
    }
    this.waiting = setTimeout(end, manner().waits)
  }

  private allowed(): Manner {
    const { mayDrag, mayZoom, manyHands, slack } = this.parts.manner()
    const { sorts, mayShiftMarks, zoneAt, landsIn, why } = this.parts.picture()
    return { mayDrag, mayPan: mayZoom, manyHands, slack, sorts, mayShiftMarks, zoneAt, landsIn, why }
  }
}
