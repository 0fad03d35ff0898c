import { expect, test } from 'vitest'
import { METHODS } from '../methods/all.ts'
import type { FleetingUse, Method, Phase } from '../methods/method.ts'
import { CAPABILITIES } from './capabilities.ts'
import type { Capability, EntrySpec, RecordSpec, StatementSpec, WordPlace } from './capability.ts'
import { ALL, FIELDS } from './registry.ts'

type Plain = Capability<
  'plain',
  { secret: string; count: number },
  { 'plain.say': Record<never, never> },
  undefined,
  'kept'
>
type OwnWords = Capability<
  'diary',
  Record<never, never>,
  { 'own.say': Record<never, never> },
  undefined,
  'own'
>

/** What must not compile: each of these lines is an error, or the compiler tells that it is none. */
export const REFUSED = {
  // @ts-expect-error a field of the slice that says not where it goes
  fieldWithoutAudience: { count: { to: 'everyone', keep: 'ledger' } } satisfies Plain['records'],

  // @ts-expect-error a field that says not where it is kept
  fieldKeptNowhere: { to: 'everyone' } satisfies RecordSpec<number>,

  // @ts-expect-error a record of which all is told, whatever comes into it
  recordToldWhole: { to: 'everyone', keep: 'ledger' } satisfies RecordSpec<{ count: number; secret: string }>,

  // @ts-expect-error the same of each entry of a collection
  entriesToldWhole: { toAll: (entry) => entry } satisfies EntrySpec<{ id: string; secret: string }>,

  // @ts-expect-error and for those it is for
  entriesShownWhole: { toOne: (entry) => entry } satisfies EntrySpec<{ id: string; secret: string }>,

  // @ts-expect-error a field that goes to somebody nobody knows
  fieldForStrangers: { to: 'school', keep: 'ledger' } satisfies RecordSpec<number>,

  kindWithoutInverse: {
    by: ['facilitator'],
    judge: ({ activity }) => activity,
    about: () => [],
    predict: 'all',
    // @ts-expect-error a kind that says not how it is taken back, or that it never is
  } satisfies StatementSpec<Record<never, never>, undefined>,

  kindWithoutPrediction: {
    by: ['facilitator'],
    judge: ({ activity }) => activity,
    about: () => [],
    inverse: 'final',
    // @ts-expect-error a kind that says not whether a device shows it before the receipt
  } satisfies StatementSpec<Record<never, never>, undefined>,

  // @ts-expect-error kinds without a word about one of them
  kindForgotten: {} satisfies Plain['statements'],

  // @ts-expect-error a capability that says not where its words are
  wordsNowhere: {} satisfies Pick<Plain, 'words'>,

  // @ts-expect-error words in a place nobody knows
  wordsElsewhere: { words: 'cloud' } satisfies { words: WordPlace },

  // @ts-expect-error own words that are said to the server
  ownWordsSaid: { kinds: { 'own.say': {} } } satisfies Pick<OwnWords, 'kinds'>,

  // @ts-expect-error a method that keeps nothing, and has people share what they wrote
  keepsNothingAndShares: { use: 'share' } satisfies FleetingUse,

  keepsNothingAndWrites: {
    keep: 'nothing',
    // @ts-expect-error a method that keeps nothing, and has people write cards
    phases: [{ does: [{ use: 'followUp' }] } as Phase<{ use: 'followUp' }>],
  } satisfies Pick<Extract<Method, { keep: 'nothing' }>, 'keep' | 'phases'>,

  keepsNothingAndAsksWhy: {
    keep: 'nothing',
    // @ts-expect-error a method that keeps nothing, and a reason why a step was skipped
    phases: [{ does: [], skip: 'withReason' } as unknown as Phase<FleetingUse> & { skip: 'withReason' }],
  } satisfies Pick<Extract<Method, { keep: 'nothing' }>, 'keep' | 'phases'>,

  // @ts-expect-error a phase that does what no group can do
  doesWhatNobodyCan: [{ use: 'vote' }] satisfies Phase['does'],
}

test('a method that keeps nothing uses only what reaches no ledger, and nothing lies on its table', () => {
  const fleeting = new Set<string>(CAPABILITIES.filter(({ words }) => words !== 'kept').map(({ id }) => id))
  const silent = METHODS.filter(({ keep }) => keep === 'nothing')
  expect(silent.length).toBeGreaterThan(0)
  for (const { id, phases, table } of silent) {
    const used = phases.flatMap(({ does }) => does.map(({ use }) => use as string))
    expect(
      used.filter((use) => !fleeting.has(use)),
      id,
    ).toEqual([])
    expect(table, id).toBeUndefined()
  }
})

test('no two things a group can do claim the same field, kind or name', () => {
  const names = FIELDS.map(({ name }) => name)
  const kinds = ALL.flatMap(({ kinds: said }) => Object.keys(said))
  const ids = ALL.map(({ id }) => id)
  for (const list of [names, kinds, ids]) expect(list.length).toBe(new Set(list).size)
  for (const { statements, kinds: shapes } of ALL)
    expect(Object.keys(statements ?? {}).sort()).toEqual(Object.keys(shapes).sort())
})

test('what is live is told without handlers too', () => {
  for (const { live = [], statements = {} } of ALL)
    expect(Object.keys(statements).filter((kind) => statements[kind]?.live)).toEqual(live)
})
