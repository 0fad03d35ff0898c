/** A clock that is off by less than this is right. ms */
const UNSEEN = 250

/**
 * The server's time on this device. It passes as milliseconds do: setting the clock of the device changes nothing.
 * Whoever asks the server tells it the answer.
 */
export class ServerClock {
  #ahead: number
  /** By how much the device's own clock was ahead of passing time, when the server was asked. */
  #own: number

  /**
   * @param wall the device's clock, which may be set; ms
   * @param running passing time, which stands still in some browsers while the device sleeps; ms
   */
  constructor(
    private readonly wall: () => number = Date.now,
    private readonly running: () => number = () => performance.now(),
  ) {
    this.#own = this.#ahead = wall() - running()
  }

  /** @returns the server's time, as well as it is known; ms */
  now(): number {
    return this.running() + this.#ahead
  }

  /**
   * @param server its time as it answered
   * @param asked passing time when it was asked
   */
  hear(server: number, asked: number): void {
    const answered = this.running()
    const travel = (answered - asked) / 2
    const ahead = server + travel - answered
    this.#own = this.wall() - answered
    // Not better known than before: a timer that is right must not twitch.
    if (Math.abs(ahead - this.#ahead) > travel) this.#ahead = ahead
  }

  /** @returns whether the device slept or its clock was set since the server was asked, so that it is better asked anew */
  isAstray(): boolean {
    return Math.abs(this.wall() - this.running() - this.#own) > UNSEEN
  }
}
