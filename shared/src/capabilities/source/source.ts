import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, type Card, LIMITS, type ZoneId } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { Description } from '../capability.ts'

/** From where a group learns (METHODS §1). */
export const LEARNING_SOURCES = [
  { id: 'practice', title: { nl: 'Eigen praktijk en leerlingen', en: 'Own practice and pupils' } },
  { id: 'colleagues', title: { nl: 'Collega’s', en: 'Colleagues' } },
  { id: 'theory', title: { nl: 'Theorie, onderzoek of expert', en: 'Theory, research or expert' } },
] as const satisfies readonly { readonly id: string; readonly title: Words }[]
export type LearningSource = (typeof LEARNING_SOURCES)[number]['id']

/** A group names its source; what it takes from it carries that. */
export type SourceUse = {
  readonly use: 'source'
  /** The zones whose cards come from it. */
  readonly tags: readonly ZoneId[]
}

/** Who, of what, from where, and when; all but who may be empty. */
export type Source = { from: LearningSource; who: string; what: string; where: string; date: string }

export type SourceState = { source: Source | null }

const kinds = {
  'source.name': {
    from: z.enum(LEARNING_SOURCES.map(({ id }) => id)),
    who: line(LIMITS.keyWord),
    what: line(LIMITS.text),
    where: line(LIMITS.text),
    date: z.union([z.literal(''), z.iso.date()]),
  },
}

export const source: Description<'source', SourceState, typeof kinds, SourceUse, 'kept'> = {
  id: 'source',
  scope: 'activity',
  words: 'kept',
  initial: { source: null },
  records: {
    source: { to: 'everyone', keep: 'ledger', tell: (said) => said && (audience.source(said) as Source) },
  },
  kinds,
}

/** @returns a source as one line */
export function sourceLine({ who, what, where, date }: Source): string {
  return [who, what, where, date].filter(Boolean).join(', ')
}

/** @returns the source a card comes from; undefined where none was named, or it comes from the group itself */
export function sourceOf(activity: Activity, card: Pick<Card, 'zone'>): Source | undefined {
  const { source: said } = activity
  if (!said) return undefined
  const uses = (methodOf(activity.method)?.phases ?? []).flatMap((phase) => usedIn(phase, 'source') ?? [])
  return uses.some(({ tags }) => tags.includes(card.zone)) ? said : undefined
}
