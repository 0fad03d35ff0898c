import { type Store, StoreUnavailable } from '@kring/server/store/store'
import { Waiting } from '../simulation/waiting.ts'

/** A store in trouble can be closed, and it is there: one that is not there at all is another trouble. */
const AROUND: ReadonlySet<string | symbol> = new Set(['close', 'reachable'])

/** What goes wrong with a store, when and for as long as somebody says. */
export class Trouble extends Waiting {
  /** Things asked of the store while it was in trouble. */
  asked = 0
  #before: (() => Promise<void>) | undefined

  /** Everything asked of it takes so much longer. */
  slow(milliseconds: number): void {
    this.#before = () => new Promise((resolve) => setTimeout(resolve, milliseconds))
  }

  /** It refuses everything, as on a full disk or without its database. */
  fail(): void {
    this.#before = async () => {
      const cause = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      throw new StoreUnavailable('nothing is taken', { cause })
    }
  }

  /** It answers nothing until the trouble is over. */
  hold(): void {
    const { promise, resolve } = withResolvers()
    this.#before = () => promise
    this.#release = resolve
  }

  over(): void {
    this.#before = undefined
    this.#release()
  }

  #release: () => void = () => {}

  /** @returns the store as a server sees it that has this trouble */
  readonly around = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const part: unknown = Reflect.get(target, name)
        if (typeof part !== 'function') return part
        return async (...args: unknown[]): Promise<unknown> => {
          if (this.#before && !AROUND.has(name)) {
            this.asked++
            this.changed()
            await this.#before()
          }
          return Reflect.apply(part, target, args)
        }
      },
    })
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
