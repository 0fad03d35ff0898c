import { tidy } from './basis/text.ts'
import type { Answers } from './capabilities/rate/rating.ts'
import { KINDS } from './capabilities/registry.ts'
import type { Kind, Statement } from './statement.ts'

/**
 * Which fields of a statement hold what a person typed, also where it lies deeper in them, by kind. Kinds that are not
 * here hold none; a test derives the same from their schemas.
 */
export const TEXT_FIELDS: { readonly [K in Kind]?: readonly string[] } = {
  'member.rename': ['name'],
  'seat.add': ['name'],
  'agenda.add': ['question', 'settings'],
  'agenda.go': ['reason'],
  'question.set': ['question'],
  'phase.go': ['reason'],
  'ask.show': ['text'],
  'word.show': ['text'],
  'card.write': ['label', 'text'],
  'card.move': ['note'],
  'move.note': ['note'],
  'cards.detail': ['value'],
  'merge.propose': ['label', 'text'],
  'card.propose': ['label', 'text'],
  'pile.make': ['label', 'text', 'details'],
  'rating.answer': ['answers'],
  'argument.set': ['text'],
  'source.name': ['who', 'what', 'where'],
  'decision.word': ['reason', 'value', 'worry'],
  'action.set': ['text', 'owner'],
  'phrase.set': ['text', 'answers'],
  'pair.write': ['text'],
  'wording.say': ['text'],
  'wording.hear': ['text'],
  'wording.agree': ['note'],
  'goal.set': ['text'],
  'agreement.set': ['text', 'was'],
  'agreement.rate': ['example'],
  'agreement.aim': ['text'],
  'visit.propose': ['goal'],
  'points.show': ['strengths', 'improvements'],
  'mark.draw': ['drawing'],
  'note.share': ['text'],
  'thing.park': ['text'],
}

/**
 * Of what is drawn, of an answer, and of what is brought back only this is typed: other strings in there choose from a list or name a picture.
 */
const TYPED_WITHIN: { readonly [field: string]: (value: unknown) => unknown } = {
  drawing: (drawing) => (drawing as { text?: unknown }).text,
  was: (was) => (was as { example?: unknown }).example,
  answers: (answers) => Object.values(answers as Partial<Answers>).map((answer) => answer?.example),
}

/**
 * @param statement also one of another version: of a kind that is not known, all strings in it are taken for typed
 * @returns what a person typed in a statement, in the order of its fields; nothing empty
 */
export function typedTexts(statement: Statement): string[] {
  const { id: _id, kind, activity: _activity, as: _as, over: _over, ...carried } = statement
  const fields: Record<string, unknown> = carried
  const typed = (KINDS.includes(kind) ? TEXT_FIELDS[kind] : Object.keys(fields)) ?? []
  return typed.flatMap((field) => {
    const value = fields[field]
    const within = isObject(value) ? TYPED_WITHIN[field] : undefined
    return stringsIn(within ? within(value) : value)
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return tidy(value) === '' ? [] : [value]
  if (isObject(value)) return Object.values(value).flatMap(stringsIn)
  return []
}
