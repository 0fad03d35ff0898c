/** How long a test waits for something to happen before it fails; a busy machine is no failure. */
const PATIENCE = 20_000

/** Lets tests wait for conditions instead of for milliseconds: looked at again after every event. */
export class Waiting {
  readonly #checks = new Set<() => void>()

  /** Something happened: conditions are looked at again. */
  readonly changed = (): void => {
    for (const check of [...this.#checks]) check()
  }

  /**
   * @param value gives what is waited for, or undefined (or false) while it is not there
   * @param what names it in the failure
   * @throws Error when it does not come
   */
  until<T>(
    value: () => T | undefined | false,
    what: string | (() => string),
    patience = PATIENCE,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#checks.delete(check)
        clearTimeout(deadline)
      }
      const check = () => {
        const found = value()
        if (found === undefined || found === false) return
        stop()
        resolve(found)
      }
      const deadline = setTimeout(() => {
        stop()
        reject(new Error(`did not happen: ${typeof what === 'string' ? what : what()}`))
      }, patience)
      this.#checks.add(check)
      check()
    })
  }
}
