import type { Point } from '@kring/shared/ground/world'
import type { Code } from '@kring/shared/protocol/codes'
import { CallFailed } from '../../meeting/api.ts'
import { sendImage } from '../../meeting/calls.ts'
import { Value } from '../../state/Value.ts'
import type { BoardImages } from './BoardImages.ts'
import { type ReadyImage, readyImage, UnfitImage } from './readyImage.ts'

type Pass = { meeting: string; token: string }

/** A picture on its way to the board. */
export type WaitingImage = { id: number; at: Point; ready: ReadyImage; state: 'sending' | 'waiting' }

/** Why a picture does not come on the board: a code of the server, or what this device says. */
export type ImageTrouble = Code | UnfitImage['why']

/** Pictures that come in at once, such as from a folder, lie this far apart; world units. */
const APART = 40

/** ms until a picture that came too soon after others is sent again: one more may then; and how often. */
const PAUSE = 5500
const MOST_TRIES = 12

/** Pictures that were brought in on this device and are not on the board yet: kept while the page is open. */
export class ImageTray extends Value<readonly WaitingImage[]> {
  private next = 1

  constructor(
    private readonly pass: Pass,
    private readonly images: BoardImages,
    private readonly on: {
      place(image: string, ready: ReadyImage, at: Point): void
      /** @param file its name; empty when it is about no file in particular */
      trouble(why: ImageTrouble, file: string): void
    },
  ) {
    super([])
  }

  /** @param at where the middle of the first comes, world units */
  async bring(files: readonly File[], at: Point): Promise<void> {
    for (const [index, file] of files.entries()) {
      try {
        const ready = await readyImage(file)
        const there = { x: at.x + index * APART, y: at.y + index * APART }
        const waiting: WaitingImage = { id: this.next++, at: there, ready, state: 'sending' }
        this.set([...this.get(), waiting])
        await this.send(waiting)
      } catch (failure) {
        this.on.trouble(failure instanceof UnfitImage ? failure.why : 'unreadable', file.name)
      }
    }
  }

  /** Tries again what could not be sent. */
  async again(): Promise<void> {
    for (const waiting of this.get()) if (waiting.state === 'waiting') await this.send(waiting)
  }

  /** Lets go of what could not be sent. */
  forget(): void {
    this.set(this.get().filter(({ state }) => state === 'sending'))
  }

  private async send(waiting: WaitingImage): Promise<void> {
    this.put({ ...waiting, state: 'sending' })
    try {
      const image = await this.sent(waiting.ready.bytes)
      await this.images.own(image, waiting.ready.bytes)
      this.set(this.get().filter(({ id }) => id !== waiting.id))
      this.on.place(image, waiting.ready, waiting.at)
    } catch (failure) {
      const reason = failure instanceof CallFailed ? failure.reason : 'server.failed'
      this.put({ ...waiting, state: 'waiting' })
      if (reason !== 'offline') this.on.trouble(reason, '')
    }
  }

  /** More at once than the server takes: it goes on by itself as soon as there is room again. */
  private async sent(bytes: Blob): Promise<string> {
    for (let tries = 1; ; tries++) {
      try {
        return await sendImage(this.pass, bytes)
      } catch (failure) {
        const isTooFast = failure instanceof CallFailed && failure.reason === 'rate.exceeded'
        if (!isTooFast || tries === MOST_TRIES) throw failure
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
  }

  private put(waiting: WaitingImage): void {
    this.set(this.get().map((one) => (one.id === waiting.id ? waiting : one)))
  }
}
