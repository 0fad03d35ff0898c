import type { Meeting, MeetingId } from '@kring/shared/meeting'
import { type Clock, DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { imageIdOf } from '../images/image-id.ts'
import type { Limits } from '../limits/limits.ts'
import { type ImageId, MeetingMoved, type Store } from '../store/store.ts'

/** How long a picture that nothing shows is kept: a device may still have the statement that places it, or an undo. */
const UNSHOWN = DAY

/** The pictures of one meeting in memory: only how large they are; the bytes stay in the store. */
export class RoomImages {
  #sizes: Map<ImageId, number> | undefined
  /** One at a time, so that two that come at once are both counted. */
  #work: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(
    private readonly meeting: MeetingId,
    private readonly tools: { store: Store; limits: Limits; clock: Clock },
  ) {}

  /**
   * Keeps a picture; one that is here already counts once.
   * @throws Refusal limit.reached, server.stopping, meeting.moved
   */
  keep(bytes: Uint8Array): Promise<ImageId> {
    return this.#queued(async () => {
      if (this.#closed) throw new Refusal('server.stopping', 2)
      const { store, limits, clock } = this.tools
      const image = imageIdOf(bytes)
      this.#sizes ??= await this.#read()
      if (this.#sizes.has(image)) return image
      let total = bytes.byteLength
      for (const size of this.#sizes.values()) total += size
      if (this.#sizes.size >= limits.images || total > limits.imageBytes) throw new Refusal('limit.reached')
      await store.putImage(this.meeting, image, bytes, clock())
      this.#sizes.set(image, bytes.byteLength)
      return image
    })
  }

  /** @returns how large a picture is, and its bytes, read as they are asked for; undefined when there is none */
  async find(image: ImageId): Promise<{ size: number; pieces: AsyncGenerator<Uint8Array> } | undefined> {
    const sizes = await this.#queued(async () => {
      this.#sizes ??= await this.#read()
      return this.#sizes
    })
    const size = sizes.get(image)
    return size === undefined ? undefined : { size, pieces: this.#pieces(image, size) }
  }

  /** Erases what has not been shown by any activity for a while; done when the meeting is put away. */
  sweep({ activities }: Meeting): Promise<void> {
    return this.#queued(async () => {
      const shown = new Set<ImageId>()
      for (const { marks } of Object.values(activities))
        for (const { drawing } of Object.values(marks))
          if (drawing.shape === 'image') shown.add(drawing.image)
      const { store, clock } = this.tools
      const gone = (await store.images(this.meeting))
        .filter(({ image, at }) => !shown.has(image) && at + UNSHOWN <= clock())
        .map(({ image }) => image)
      if (gone.length > 0) await store.deleteImages(this.meeting, gone)
      this.#sizes = undefined
    })
  }

  /** Waits for what is being written; nothing is written after it. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#work
  }

  /** @throws Error when the picture is erased meanwhile */
  async *#pieces(image: ImageId, size: number): AsyncGenerator<Uint8Array> {
    for (let nth = 0, read = 0; read < size; nth++) {
      const piece = await this.tools.store.getImagePiece(this.meeting, image, nth)
      if (!piece) throw new Error('a picture ends before its end')
      read += piece.byteLength
      yield piece
    }
  }

  async #read(): Promise<Map<ImageId, number>> {
    const kept = await this.tools.store.images(this.meeting)
    return new Map(kept.map(({ image, size }) => [image, size]))
  }

  #queued<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work).catch((error: unknown) => {
      throw error instanceof MeetingMoved ? new Refusal('meeting.moved', 1) : error
    })
    this.#work = done.catch(() => {})
    return done
  }
}
