import { BETWEEN, type Ref } from '../capabilities/release/ref.ts'

/** What one thing says. `from`: the activity that says it. */
export type Said = {
  readonly from: string
  readonly text: string
  readonly more: string
  readonly facts: readonly { readonly title: string; readonly value: string }[]
}

/** Halves of 53 bits: two things of a meeting are called the same only where both agree by accident. */
const SEEDS = [0x9e3779b9, 0x85ebca6b] as const

/** @returns what this is called; the same for two things of one activity that say the same */
export function refOf({ from, text, more, facts }: Said): Ref {
  const all = [from, text, more, ...facts.flatMap(({ title, value }) => [title, value])]
  return [halfOf(firstWords(text, more), SEEDS[0]), halfOf(JSON.stringify(all), SEEDS[1])].join(BETWEEN)
}

/** @returns the text as it was written first: what was too long for another table begins there on the label, and stands in `more` whole */
export function firstWords(text: string, more: string): string {
  return text.endsWith('…') && more.startsWith(text.slice(0, -1)) ? more : text
}

/** @returns 106 bits of a text as an earlier program took them */
export function bothHalvesOf(text: string): string {
  return SEEDS.map((seed) => halfOf(text, seed)).join('-')
}

function halfOf(text: string, seed: number): string {
  let [one, other] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36)
}
