import type { Wording } from './wording.ts'

const WORDS = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10', 'n11', 'n12'] as const

/** @returns a small count as a word, as people say it, and a larger one in digits. */
export function numberInWords(t: Wording, count: number): string {
  const key = WORDS[count - 1]
  return key ? t(`surfaces.number.${key}`) : String(count)
}
