import type { Language } from '@kring/shared/basis/words'

/** The Dutch words say which there are; all other languages must have the same. */
type Areas = { app: typeof import('./nl/app.ts')['app'] } & typeof import('./nl/meeting.ts') &
  typeof import('./nl/closed.ts') &
  typeof import('./nl/create.ts') &
  typeof import('./nl/entry.ts') &
  typeof import('./nl/facilitator.ts') &
  typeof import('./nl/groups.ts') &
  typeof import('./nl/kit.ts') &
  typeof import('./nl/left.ts') &
  typeof import('./nl/onBoard.ts') &
  typeof import('./nl/plan.ts') &
  typeof import('./nl/privacy.ts') &
  typeof import('./nl/sorting.ts') &
  typeof import('./nl/circle.ts') &
  typeof import('./nl/harvest.ts') &
  typeof import('./nl/refusals.ts') &
  typeof import('./nl/practice.ts') &
  typeof import('./nl/wording.ts') &
  typeof import('./nl/prepare.ts') &
  typeof import('./nl/scene.ts') &
  typeof import('./nl/start.ts') &
  typeof import('./nl/together.ts') &
  typeof import('./nl/trajectory.ts') &
  typeof import('./nl/voice.ts') &
  typeof import('./nl/weighing.ts') &
  typeof import('./nl/outside.ts')

/** A sentence that differs by number has an ending for each; one asks for it without. */
type Asked<Key extends string> = Key extends `${infer Subject}_${'zero' | 'one' | 'other'}` ? Subject : Key

type Keys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Asked<Key> : `${Key}.${Keys<Tree[Key]>}`
}[keyof Tree & string]

/** The name of a sentence of the interface: `area.key`, or deeper. */
export type WordKey = Keys<Areas>

/** What is filled in where a sentence says `{{name}}`. `count` also chooses between one and more. */
export type Values = Readonly<Record<string, string | number>>

/** The words of the interface in one language. */
export type Wording = (key: WordKey, values?: Values) => string

/** Sentences of one language, by area. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

/**
 * @param sentences those that are on this device by now
 * @returns a reader of them. A sentence that is not here yet reads as its key.
 */
export function wordingOf(language: Language, sentences: Sentences): Wording {
  const plural = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const path = key.split('.')
    const last = path.pop() ?? ''
    const area = path.reduce<Sentences | string | undefined>(
      (within, step) => (typeof within === 'object' ? within[step] : undefined),
      sentences,
    )
    const sentence = typeof area === 'object' ? chosen(area, last, values.count, plural) : undefined
    return typeof sentence === 'string' ? filled(sentence, values) : key
  }
}

/** For nothing the sentence of none, where there is one; else that of the number, where it differs by number. */
function chosen(area: Sentences, key: string, count: string | number | undefined, plural: Intl.PluralRules) {
  if (typeof count !== 'number') return area[key]
  const none = count === 0 ? area[`${key}_zero`] : undefined
  return none ?? area[`${key}_${plural.select(count)}`] ?? area[key]
}

function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
