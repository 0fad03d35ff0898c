import { expect, test } from 'vitest'
import { aboutOthers, ownSentence, sentenceIn, UNTOUCHED } from './begunSentence.ts'

const BEGUN = 'Hoe kan “Rust” helpen bij “Bibliotheek”?'

test('a sentence begins with what the cards ask, and one that was emptied on purpose stays empty', () => {
  expect(sentenceIn(UNTOUCHED, BEGUN)).toBe(BEGUN)
  expect(sentenceIn(ownSentence('Hoe?'), BEGUN)).toBe('Hoe?')
  expect(sentenceIn(ownSentence(''), BEGUN)).toBe('')
})

test('about other cards an empty one begins anew, and words that were typed stay', () => {
  expect(sentenceIn(aboutOthers(ownSentence(' ')), BEGUN)).toBe(BEGUN)
  expect(sentenceIn(aboutOthers(ownSentence('Hoe?')), BEGUN)).toBe('Hoe?')
})
