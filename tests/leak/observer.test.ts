import { expect, test } from 'vitest'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newChildServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { filesIn, keptIn, newDirectory } from './on-disk.ts'
import { holds } from './searching.ts'

const GIVEN = ['Grutto-42 er mag stilte zijn', 'Wulp-55 vaker doorvragen']
const TRIED = ['Kluut-90 alleen sterk', 'Roerdomp-81 te vroeg']

test('§14.15 what somebody who looks on says too early or unevenly reaches no socket and no disk; what they give back does', async () => {
  const dataDir = await newDirectory()
  const server = await newChildServer({ dataDir })
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const recording = () => {
    const tape = new Tape()
    tapes[next] = tape
    return { tape }
  }
  const gathering = await Gathering.open(server, {}, recording, 'observer')
  const enter = (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const facilitator = await enter('facilitator', () => gathering.facilitator())
  const screen = await enter('screen', () => gathering.screen())
  const people: Client[] = []
  for (const name of ['Anna', 'Bram', 'Olga']) people.push(await enter(name, () => gathering.join(name)))
  const [anna, bram, olga] = people as [Client, Client, Client]
  await olga.must('visit.propose', { ask: 'v1', goal: 'Kijken hoe we doorvragen' })
  for (const one of [anna, bram]) {
    await one.until(() => one.activity().onlooker, 'that somebody asks to look on')
    await one.must('onlooker.answer', { ask: 'v1', agrees: true })
  }
  const everybody = [facilitator, screen, ...people]
  for (const one of everybody) await one.until(() => one.activity().visit, 'that Olga looks on')

  await goTo('choose', facilitator, everybody)
  const early = { strengths: [TRIED[1] as string], improvements: [TRIED[1] as string] }
  expect(await olga.ask('points.show', early)).toMatchObject({ refused: 'role.notAllowed' })
  await goTo('share', facilitator, everybody)
  const uneven = { strengths: [TRIED[0] as string], improvements: [] }
  expect(await olga.ask('points.show', uneven)).toMatchObject({ refused: 'points.uneven' })
  const [strong, better] = GIVEN as [string, string]
  await olga.must('points.show', { strengths: [strong], improvements: [better] })
  for (const one of everybody)
    await one.until(() => Object.keys(one.activity().points).length === 2, 'what was given back')

  for (const who of ['facilitator', 'screen', 'Anna', 'Bram']) {
    for (const text of GIVEN) expect(holds(tapes[who] as Tape, text), `${who} is told “${text}”`).toBe(true)
    for (const text of TRIED) expect(holds(tapes[who] as Tape, text), `${who} is told “${text}”`).toBe(false)
  }
  await server.stop()
  const kept = [await filesIn(dataDir), await keptIn(dataDir)]
  expect(
    kept.some((tape) => holds(tape, strong)),
    'the search finds what is kept',
  ).toBe(true)
  for (const text of TRIED)
    expect(
      kept.some((tape) => holds(tape, text)),
      text,
    ).toBe(false)
})
