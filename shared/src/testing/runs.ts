const env = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}

/**
 * How a property is tried: always the same examples, so that a run is no lottery.
 * `KRING_SEED` tries others, or those of a failure elsewhere; `KRING_TIMES` tries so many times as many.
 * @param numRuns examples in an ordinary run
 */
export function runs(numRuns: number): { seed: number; numRuns: number } {
  return { seed: Number(env.KRING_SEED ?? 20261103), numRuns: numRuns * Number(env.KRING_TIMES ?? 1) }
}
