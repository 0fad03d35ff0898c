/** Work that may be left off for a while wherever it yields. */
export type Sliced<T> = Generator<void, T>

/** Structs after which such work yields. */
export const SLICE = 200

/** Does all of it now. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
