import { isLive } from '@kring/shared/capabilities/registry'
import type { Code } from '@kring/shared/protocol/codes'
import type { Statement } from '@kring/shared/statement'
import { typedTexts } from '@kring/shared/typed-texts'
import { keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import type { Outcome } from './outbox.ts'
import { isReadable } from './readable.ts'
import { storageKeys } from './storageKeys.ts'

/** Something that was said with typed words in it, and refused when it was heard. */
export type RefusedWords = { statement: Statement; texts: readonly string[]; reason: Code }

/**
 * What was typed and refused, kept on this device until it is said again or given up; of what is only live, as long as
 * the page is open. Cards are kept as cards.
 */
export type RefusedWordsStore = {
  /** Another array after each change. */
  all(): readonly RefusedWords[]
  add(outcome: Outcome): void
  /** @param id of the statement */
  forget(id: string): void
}

const areRefusedWords = (value: unknown): value is RefusedWords[] => Array.isArray(value)

export function refusedWords({ meeting, member }: Access): RefusedWordsStore {
  const key = storageKeys.typed(meeting, member, 'refused')
  const isFleeting = ({ statement }: RefusedWords) => isLive(statement.kind)
  let words: readonly RefusedWords[] = kept(key, areRefusedWords) ?? []
  // Another tab may have changed them meanwhile.
  const change = (to: (now: readonly RefusedWords[]) => readonly RefusedWords[]) => {
    const stored = kept(key, areRefusedWords)
    words = to(stored ? [...stored, ...words.filter(isFleeting)] : words)
    keep(
      key,
      words.filter((one) => !isFleeting(one)),
    )
  }
  const without = (id: string) => (now: readonly RefusedWords[]) =>
    now.filter(({ statement }) => statement.id !== id)
  return {
    all: () => words,
    add: ({ statement, refused }) => {
      // What is taken back, or done again, stood on the board before: nobody typed it now.
      if (!refused || statement.over !== undefined) return
      if (statement.kind === 'card.write' && isReadable(statement)) return
      const texts = typedTexts(statement)
      if (texts.length === 0) return
      change((now) => [...without(statement.id)(now), { statement, texts, reason: refused }])
    },
    forget: (id) => change(without(id)),
  }
}
