import type fc from 'fast-check'

const env = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}

/**
 * How a property is tried: always the same examples, so that a run is no lottery.
 * `KRING_SEED` tries others, or those of a failure elsewhere; `KRING_TIMES` tries so many times as many.
 * @param numRuns examples in an ordinary run
 */
export function runs(numRuns: number): Pick<fc.Parameters, 'seed' | 'numRuns' | 'interruptAfterTimeLimit'> {
  const times = Number(env.KRING_TIMES ?? 1)
  return {
    seed: Number(env.KRING_SEED ?? 20261103),
    numRuns: numRuns * times,
    // A long example is made smaller for so long, and then told as it is. ms
    interruptAfterTimeLimit: 100_000 * Math.max(1, times),
  }
}
