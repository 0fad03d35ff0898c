import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { observes } from '../simulation/observing.ts'
import { goTo } from '../simulation/phases.ts'
import { newChildServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { backupOf, filesIn, keptIn, newDirectory } from './on-disk.ts'
import { holds } from './searching.ts'

/** What is typed in each phase, and by whom. */
const TYPED = {
  bring: { anna: 'Kiekendief-17 en de ouders' },
  explore: { bram: 'Grutto-42 bedoel je daarmee?', chris: 'Wulp-55 wanneer begon het?' },
  appreciate: { bram: 'Lepelaar-63 je bleef kalm' },
  suggest: { chris: 'Roerdomp-81 vraag het haar' },
} as const
const WORDS = Object.values(TYPED).flatMap((said) => Object.values(said))

const seenBy = (client: Client) => Object.values(client.activity().said).map(({ text }) => text)
const shows = (client: Client, text: string) =>
  client.must('word.show', { text, stamp: client.activity().phase.stamp })

test('§14.12, 13 nothing of a case is on disk, in a backup or in the log, while it is told and afterwards; and nobody is told of it again', async () => {
  const dataDir = await newDirectory()
  const server = await newChildServer({ dataDir })
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const recording = () => {
    tapes[next] = new Tape()
    return { tape: tapes[next] as Tape }
  }
  const gathering = await Gathering.open(server, { chooses: 'consent' }, recording, 'oase')
  const enter = async (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const facilitator = await enter('facilitator', () => gathering.facilitator())
  const screen = await enter('screen', () => gathering.screen())
  const anna = await enter('anna', () => gathering.join('Anna'))
  const bram = await enter('bram', () => gathering.join('Bram'))
  const chris = await enter('chris', () => gathering.join('Chris'))
  const people = { anna, bram, chris }
  const observer = await enter('observer', () => gathering.join('Olga'))
  await observes(facilitator, observer, [anna, bram, chris, observer])
  const tablet = await enter('tablet', () => gathering.device(bram.access))
  const everybody = [facilitator, screen, observer, tablet, anna, bram, chris]

  // All agree who brings a case. Who did is told to nobody, and stands nowhere.
  const owner = anna.access.member
  await anna.must('cast.propose', { proposal: 'plan', part: 'owner', member: owner })
  await anna.must('cast.agree', { proposal: 'plan', agrees: true })
  await bram.must('cast.agree', { proposal: 'plan', agrees: true })
  await chris.until(() => chris.activity().castProposal?.agreed === 2, 'two agreed')
  expect(chris.activity().consents).toEqual({})
  await chris.must('cast.agree', { proposal: 'plan', agrees: true })
  for (const client of everybody)
    await client.until(() => client.activity().cast.owner?.[0]?.member === owner, 'Anna brings a case')
  await anna.must('cast.take', { part: 'owner', took: true })

  for (const [phase, said] of Object.entries(TYPED)) {
    await goTo(phase, facilitator, everybody)
    for (const client of everybody)
      await client.until(() => seenBy(client).length === 0, 'what was typed before is gone')
    for (const [who, text] of Object.entries(said)) await shows(people[who as keyof typeof people], text)
    for (const client of everybody)
      await client.until(() => seenBy(client).length === Object.keys(said).length, 'all see what is typed')
    for (const { tape } of [{ tape: await filesIn(dataDir) }, { tape: await backupOf(dataDir) }])
      expect(
        WORDS.filter((word) => holds(tape, word)),
        `kept during ${phase}`,
      ).toEqual([])
    for (const word of Object.values(said))
      expect(holds(tapes.screen as Tape, word), 'the search finds it').toBe(true)
  }
  // Whoever may not, types nothing.
  const { stamp } = anna.activity().phase
  for (const one of [anna, observer, screen])
    expect(await one.ask('word.show', { text: 'Kluut-90', stamp })).toMatchObject({
      refused: expect.stringMatching(/notAllowed$/),
    })

  await goTo('evaluate', facilitator, everybody)
  for (const client of everybody) await client.until(() => seenBy(client).length === 0, 'all of it is gone')
  const before = Object.fromEntries(Object.entries(tapes).map(([who, tape]) => [who, tape.parts.length]))
  const newcomer = await enter('newcomer', () => gathering.join('Eva'))
  const api = new Api(server.origin, (bytes) => tapes.newcomer?.keep('http', bytes))
  const { meeting, token } = newcomer.access
  for (const format of ['json', 'csv', 'md'])
    expect((await api.call('GET', `/api/meetings/${meeting}/harvest.${format}`, { token })).status).toBe(200)
  const settings = {}
  await facilitator.must('agenda.add', { added: 'a2', method: 'free', question: 'Merelnest-12', settings })
  await facilitator.must('agenda.go', { to: 'a2' })

  const backup = await backupOf(dataDir)
  await server.stop()
  const kept = await keptIn(dataDir)
  for (const word of [...WORDS, 'Kluut-90']) {
    expect(holds(kept, word), `“${word}” is on disk`).toBe(false)
    expect(holds(backup, word), `“${word}” is in a backup`).toBe(false)
    expect(server.output().includes(word), `“${word}” is in the log`).toBe(false)
    for (const [who, tape] of Object.entries(tapes))
      expect(holds(tape.after(before[who] ?? 0), word), `${who} was told “${word}” again`).toBe(false)
  }
  // Who agreed stands nowhere; that Anna brings a case does, as does what came next.
  for (const trace of ['cast.agree', '"consents":{"']) expect(holds(kept, trace)).toBe(false)
  for (const text of ['cast.outcome', 'Merelnest-12']) expect(holds(kept, text), text).toBe(true)
})
