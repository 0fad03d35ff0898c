import { CallFailed } from '../../meeting/api.ts'
import { fetchImage } from '../../meeting/calls.ts'
import type { Picture } from './paintDrawing.ts'

type Pass = { meeting: string; token: string }

/** ms before a picture that could not be reached is asked for again. */
const AGAIN = 4000
const AT_ONCE = 4

/**
 * The pictures of one meeting on this device, asked for once, when they are first drawn. They come with the member's
 * token, so they are no plain addresses.
 */
export class BoardImages {
  private readonly known = new Map<string, Picture>()
  private readonly waiting: string[] = []
  private readonly callbacks = new Set<() => void>()
  private readonly arrivals = new Map<string, (() => void)[]>()
  private loading = 0

  constructor(private readonly pass: Pass) {}

  readonly get = (image: string): Picture => {
    const known = this.known.get(image)
    if (known) return known
    this.known.set(image, 'loading')
    this.waiting.push(image)
    this.next()
    return 'loading'
  }

  /** A picture this device has itself need not be fetched. */
  async own(image: string, bytes: Blob): Promise<void> {
    this.arrived(image, await pictureOf(bytes).catch(() => 'missing' as const))
  }

  /**
   * @param patience ms to wait for it
   * @returns when a picture is here, or known to be missing, or not here in time
   */
  whenKnown(image: string, patience: number): Promise<Picture> {
    const now = this.get(image)
    if (now !== 'loading') return Promise.resolve(now)
    return new Promise((resolve) => {
      const waiting = this.arrivals.get(image) ?? []
      const tell = () => resolve(this.known.get(image) ?? 'missing')
      this.arrivals.set(image, [...waiting, tell])
      setTimeout(tell, patience)
    })
  }

  /** @returns the undo */
  subscribe(callback: () => void): () => void {
    this.callbacks.add(callback)
    return () => this.callbacks.delete(callback)
  }

  private next(): void {
    if (this.loading >= AT_ONCE) return
    const image = this.waiting.shift()
    if (image === undefined) return
    this.loading++
    fetchImage(this.pass, image)
      .then(pictureOf)
      .then(
        (picture) => this.arrived(image, picture),
        (failure: unknown) => this.failed(image, failure),
      )
      .finally(() => {
        this.loading--
        this.next()
      })
  }

  private arrived(image: string, picture: Picture): void {
    this.known.set(image, picture)
    for (const callback of this.callbacks) callback()
    for (const resolve of this.arrivals.get(image) ?? []) resolve()
    this.arrivals.delete(image)
  }

  private failed(image: string, failure: unknown): void {
    if (!(failure instanceof CallFailed && failure.isForNow)) {
      this.arrived(image, 'missing')
      return
    }
    setTimeout(() => {
      this.waiting.push(image)
      this.next()
    }, AGAIN)
  }
}

const meetings = new Map<string, BoardImages>()

/** @returns the pictures of a meeting: the same ones for as long as the page is open */
export function imagesOf({ meeting, token }: Pass): BoardImages {
  const key = `${meeting} ${token}`
  const known = meetings.get(key) ?? new BoardImages({ meeting, token })
  meetings.set(key, known)
  return known
}

async function pictureOf(bytes: Blob): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = URL.createObjectURL(bytes)
  await picture.decode()
  return picture
}
