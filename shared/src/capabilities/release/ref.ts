/**
 * What something that may leave the group is called: a name of its words alone, and one of everything it says. So it has to
 * be shared anew when it says something else; what somebody would rather not share stays off for as long as the words are
 * the same, whoever does it by then, and wherever they come to stand.
 */
export type Ref = string

/** Stands between the two names. */
export const BETWEEN = '_'

/** @returns the name of the words in a ref; undefined for one that an earlier program gave (harvest/earlier-refs.ts) */
export function wordsIn(ref: Ref): string | undefined {
  const [words, rest] = ref.split(BETWEEN)
  return rest === undefined ? undefined : words
}

/** @returns the names of the words of all that somebody would rather not share */
export function withheldWords(releases: Readonly<Record<Ref, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(releases).flatMap(([ref, state]) => (state === 'withheld' ? (wordsIn(ref) ?? []) : [])),
  )
}
