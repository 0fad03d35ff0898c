import { METHODS } from '@kring/shared/methods/all'
import { usedIn } from '@kring/shared/methods/phases'
import type { PrivacyAnswer } from '@kring/shared/protocol/api'
import { describe, expect, test } from 'vitest'
import { privacy as english } from '../../words/en/privacy.ts'
import { privacy as dutch } from '../../words/nl/privacy.ts'
import { wordingOf } from '../../words/wording.ts'
import { factsOf, keptRows, registerRows, roleRows, shortRows } from './privacyFacts.ts'

const plain: PrivacyAnswer = {
  address: null,
  store: 'folder',
  retentionDays: 7,
  trajectoryDays: 365,
  mostDays: 365,
  overtimeHours: 6,
  endingDays: 400,
  damageDays: 30,
  tokenDays: 390,
  logs: 'events',
  embedOrigins: [],
}
const school: PrivacyAnswer = {
  ...plain,
  address: 'https://kring.school',
  store: 'database',
  logs: 'requests',
  embedOrigins: ['https://moodle.school', 'https://portal.school'],
}
const LANGUAGES = { nl: wordingOf('nl', { privacy: dutch }), en: wordingOf('en', { privacy: english }) }

describe.each(Object.entries(LANGUAGES))('in %s', (_, t) => {
  const textOf = (answer: PrivacyAnswer) => {
    const facts = factsOf(answer, 'http://10.0.0.7:4400')
    return JSON.stringify([shortRows(facts, t), keptRows(facts, t), roleRows(t), registerRows(facts, t)])
  }

  test('every sentence is there, and filled in', () => {
    for (const answer of [plain, school]) expect(textOf(answer)).not.toMatch(/privacy\.|\{\{|undefined/)
  })

  test('it says how this server runs, and not how another one does', () => {
    expect(textOf(plain)).toContain('http://10.0.0.7:4400')
    expect(textOf(plain)).toContain(t('privacy.short.linePlain'))
    expect(textOf(plain)).toContain(t('privacy.short.embedNone'))
    expect(textOf(plain)).not.toContain('PostgreSQL')
    expect(textOf(plain)).toMatch(/\b7 \w+.*\b390 /)
    expect(textOf(school)).toContain('PostgreSQL')
    expect(textOf(school)).toContain('https://moodle.school, https://portal.school')
    expect(textOf(school)).not.toContain(t('privacy.short.linePlain'))
    expect(textOf(school)).toContain(t('privacy.kept.logRequests'))
    expect(textOf(school)).not.toContain('10.0.0.7')
  })

  test('what methods ask besides a score is told to stay', () => {
    const asked = METHODS.flatMap(({ phases }) => phases).some((phase) => usedIn(phase, 'rate')?.examples)
    expect(asked).toBe(true)
    const rows = keptRows(factsOf(plain, 'http://x'), t)
    for (const id of ['work', 'ratings'] as const)
      expect(rows.find(([what]) => what === t(`privacy.kept.${id}`))?.join()).toMatch(/voorbeelden|examples/)
  })

  test('the school fills in four things of the record, and no more', () => {
    const open = registerRows(factsOf(plain, 'http://x'), t).filter(({ says }) => says === undefined)
    expect(open.map(({ id }) => id)).toEqual(['controller', 'contact', 'host', 'basis'])
  })
})
