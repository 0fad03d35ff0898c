import { DEFAULT_INSTRUMENT } from '@kring/shared/methods/scan/default-instrument'
import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { observes } from '../simulation/observing.ts'
import { goTo } from '../simulation/phases.ts'
import { newChildServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { backupOf, filesIn, keptIn, newDirectory } from './on-disk.ts'
import { knowledgeOf } from './reading.ts'
import { holds } from './searching.ts'

const ITEMS = DEFAULT_INSTRUMENT.pillars.flatMap(({ indicators }) => indicators.map(({ id }) => id))
/** What each sees of one indicator that all answer, and of one that only a few do. */
const SEEN = { anna: 'Grutto-42', bram: 'Wulp-55', chris: 'Kluut-90', dina: 'Roerdomp-81' } as const
const ALONE = { anna: 'Kiekendief-17', bram: 'Lepelaar-63' } as const
const LEVELS = { anna: 'level-1', bram: 'level-4', chris: 'level-2', dina: 'level-3' } as const
/** What Anna said before she thought again. */
const EARLIER = 'Spreeuw-12'
type Who = keyof typeof SEEN

const SHARED = 'visible'
const FEW = 'time'

test('§14.5 scores and examples are live until all are in; who scored what is on no disk, in no log, backup or harvest', async () => {
  expect(ITEMS).toEqual(expect.arrayContaining([SHARED, FEW]))
  const dataDir = await newDirectory()
  const server = await newChildServer({ dataDir })
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const recording = () => {
    tapes[next] = new Tape()
    return { tape: tapes[next] as Tape }
  }
  const gathering = await Gathering.open(server, {}, recording, 'scan')
  const enter = async (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const facilitator = await enter('facilitator', () => gathering.facilitator())
  const screen = await enter('screen', () => gathering.screen())
  const join = (who: string, name: string) => enter(who, () => gathering.join(name))
  const people: Record<Who, Client> = {
    anna: await join('anna', 'Anna'),
    bram: await join('bram', 'Bram'),
    chris: await join('chris', 'Chris'),
    dina: await join('dina', 'Dina'),
  }
  const observer = await join('observer', 'Olga')
  await observes(facilitator, observer, [...Object.values(people), observer])
  const tablet = await enter('tablet', () => gathering.device(people.anna.access))
  const everybody = [facilitator, screen, observer, tablet, ...Object.values(people)]
  await goTo('score', facilitator, everybody)

  const answersOf = (who: Who) => ({
    [SHARED]: { level: LEVELS[who], example: SEEN[who] },
    ...(who in ALONE && { [FEW]: { level: 'level-1', example: ALONE[who as keyof typeof ALONE] } }),
  })
  const scores = (who: Who) =>
    people[who].must('rating.answer', { answers: answersOf(who), rating: people[who].rating()?.number ?? 0 })
  const words = [EARLIER, ...Object.values(SEEN), ...Object.values(ALONE)]
  // Two devices of one person score differently: the later one counts.
  await tablet.must('rating.answer', {
    answers: { [SHARED]: { level: 'level-4', example: EARLIER } },
    rating: tablet.rating()?.number ?? 0,
  })
  for (const who of ['anna', 'bram', 'chris'] as const) await scores(who)
  for (const client of everybody)
    await client.until(() => client.rating()?.cast === 3, 'that three have scored is told')
  // What she scored is hers, on each of her devices.
  await tablet.until(() => holds(tapes.tablet as Tape, SEEN.anna), 'her other device has it')
  for (const [who, tape] of Object.entries(tapes))
    for (const [writer, word] of [...Object.entries(SEEN), ...Object.entries(ALONE)])
      if (writer !== who && !(writer === 'anna' && who === 'tablet'))
        expect(holds(tape, word), `${who} was told what ${writer} sees`).toBe(false)
  for (const tape of [await filesIn(dataDir), await backupOf(dataDir)])
    expect([...words, 'rating.answer'].filter((word) => holds(tape, word))).toEqual([])

  await scores('dina')
  for (const client of everybody)
    await client.until(() => client.rating()?.open === false, 'all are in: the outcome is there')
  const { outcome } = facilitator.rating() ?? {}
  expect(outcome?.[SHARED]).toEqual({
    counts: { 'level-1': 1, 'level-2': 1, 'level-3': 1, 'level-4': 1 },
    examples: Object.values(SEEN).sort(),
  })
  expect(outcome?.[FEW], 'nothing of what two answered').toEqual({ counts: {}, examples: [] })
  const { meeting, token } = facilitator.access
  const newcomer = await join('newcomer', 'Eva')
  await newcomer.until(() => newcomer.rating()?.open === false, 'a newcomer knows the outcome')

  const harvests: string[] = []
  const api = new Api(server.origin, (bytes) => tapes.newcomer?.keep('http', bytes))
  for (const format of ['json', 'csv', 'md']) {
    const answer = await api.call('GET', `/api/meetings/${meeting}/harvest.${format}`, { token })
    expect(answer.status).toBe(200)
    harvests.push(answer.text)
  }
  const backup = await backupOf(dataDir)
  await server.stop()
  const kept = await keptIn(dataDir)

  // Of what few answered nothing left their devices.
  for (const [writer, word] of Object.entries(ALONE)) {
    for (const tape of [kept, backup]) expect(holds(tape, word), `${word} was kept`).toBe(false)
    for (const [who, tape] of Object.entries(tapes))
      if (who !== writer && !(writer === 'anna' && who === 'tablet'))
        expect(holds(tape, word), `${who} was told ${word}`).toBe(false)
  }
  for (const tape of [kept, backup, tapes.screen as Tape, tapes.newcomer as Tape])
    expect(holds(tape, EARLIER), 'what she took back').toBe(false)
  // What all share is kept, and who said it is not.
  for (const word of Object.values(SEEN)) {
    for (const tape of [kept, backup, tapes.newcomer as Tape]) expect(holds(tape, word)).toBe(true)
    expect(server.output().includes(word), 'in the log').toBe(false)
  }
  for (const tape of [kept, backup])
    for (const trace of ['rating.answer', '"answers":{"']) expect(holds(tape, trace), trace).toBe(false)
  const members = [...Object.values(people), observer].map(({ access }) => access.member)
  for (const said of harvests) for (const one of [...members, 'Anna', 'Dina']) expect(said).not.toContain(one)
  for (const [who, tape] of Object.entries(tapes)) {
    const ratings = knowledgeOf(tape).records.filter(({ key }) => key?.includes('/ratings/'))
    expect(ratings.length, 'the search finds them').toBeGreaterThan(0)
    for (const { key, value } of ratings)
      expect(
        members.filter((one) => JSON.stringify(value).includes(one)),
        `${who} was told ${key}`,
      ).toEqual([])
  }
})
