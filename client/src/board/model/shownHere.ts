import type { Presence } from '@kring/shared/protocol/presence'
import type { Presences } from '../../meeting/presence.ts'

/** What this device shows of itself on one board: several parts of the board each tell their own. */
export class ShownHere {
  private own: Presence = {}

  constructor(private readonly presence: Presences) {}

  /** Shows these parts from now on and leaves the others as they were; null takes a part away. */
  show(parts: Presence): void {
    this.own = { ...this.own, ...parts }
    this.presence.set(this.own)
  }

  clear(): void {
    this.own = {}
    this.presence.set(this.own)
  }
}
