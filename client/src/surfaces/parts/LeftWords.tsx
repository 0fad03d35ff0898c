import { useKeepingLeftWords, useLeftWords } from './leftWords.ts'
import { rarely } from './rarely.tsx'

const Notice = rarely(async () => (await import('./LeftWordsNotice.tsx')).LeftWordsNotice, 'left')

/** Nobody is taken away from a word: what was being typed when the group went on is offered. */
export function LeftWords() {
  useKeepingLeftWords()
  return useLeftWords().all.length > 0 ? <Notice /> : null
}
