import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { Tape } from '../simulation/tape.ts'
import { PATIENCE, transparentServer } from './heap.ts'
import { backupOf, filesIn, keptIn, newDirectory } from './on-disk.ts'
import { holds } from './searching.ts'

/** What people typed, as they typed it. */
const WORDS = {
  anna: 'Zwaluwnest-71 maar moe',
  bram: 'Kievitsei-38 en blij',
  chris: 'Boomklever-94',
}

/** Everybody in a check-in, and all that each of them receives. */
async function gathered(origin: () => string) {
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const gathering = await Gathering.open(
    { origin },
    {},
    () => {
      tapes[next] = new Tape()
      return { tape: tapes[next] as Tape }
    },
    'checkin',
  )
  const enter = async (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const people = {
    facilitator: await enter('facilitator', () => gathering.facilitator()),
    screen: await enter('screen', () => gathering.screen()),
    anna: await enter('anna', () => gathering.join('Anna')),
    bram: await enter('bram', () => gathering.join('Bram')),
    chris: await enter('chris', () => gathering.join('Chris')),
  }
  return { gathering, tapes, people, enter }
}

const wordsSeenBy = (client: Client) => Object.values(client.activity().said).map(({ text }) => text)
/** Shows a word to all, or none. */
const shows = (client: Client, text: string) =>
  client.must('word.show', { text, stamp: client.activity().phase.stamp })

/** Whose turn it is has spoken, until everybody has. */
async function goesRound(facilitator: Client): Promise<void> {
  for (let turn = facilitator.activity().turn; turn?.holder; turn = facilitator.activity().turn) {
    await facilitator.receipt(facilitator.say('turn.end', { turn: turn.number }, turn.holder))
    const { number } = turn
    await facilitator.until(() => facilitator.activity().turn?.number !== number, 'the turn goes on')
  }
}

test('§14.13 what people type in a check-in is seen while they talk, and on no disk meanwhile; afterwards it is in no file, no backup, no answer, no harvest, no message to a newcomer, and not in the memory of the server', async () => {
  const dataDir = await newDirectory()
  const { server, heap } = await transparentServer({ dataDir })
  const { gathering, tapes, people, enter } = await gathered(server.origin)
  const { facilitator, screen, anna, bram, chris } = people
  const everybody = [facilitator, screen, anna, bram, chris]
  await facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })

  const inMemory = async () => {
    const { strings } = await heap()
    return [...strings].filter((text) => Object.values(WORDS).some((word) => text.includes(word)))
  }
  // While they talk everybody sees it, who comes late included; who may type for nobody types for nobody.
  await shows(anna, WORDS.anna)
  await shows(bram, WORDS.bram)
  const { stamp } = screen.activity().phase
  const forSeat = await screen.ask('word.show', { text: 'Van-de-muur-55', stamp }, 'seat-1')
  expect(forSeat).toMatchObject({ refused: 'role.notAllowed' })
  for (const client of [facilitator, screen, chris])
    await client.until(() => wordsSeenBy(client).length === 2, 'two words are seen')
  await goTo('round', facilitator, everybody)
  await shows(chris, WORDS.chris)
  const late = await enter('late', () => gathering.join('Dewi'))
  for (const client of [anna, late])
    await client.until(() => wordsSeenBy(client).includes(WORDS.chris), 'another word is seen')
  expect(wordsSeenBy(late).sort()).toEqual(Object.values(WORDS).sort())
  expect(holds(tapes.late as Tape, WORDS.anna), 'the search finds what is there').toBe(true)
  expect(await inMemory(), 'the look into memory finds what is there').not.toEqual([])
  const meanwhile = await filesIn(dataDir)
  expect(Object.values(WORDS).filter((word) => holds(meanwhile, word))).toEqual([])
  await goesRound(facilitator)
  const before = Object.fromEntries(Object.entries(tapes).map(([who, tape]) => [who, tape.parts.length]))

  // The group goes on: it is gone for everybody, and devices let go of it by themselves.
  await goTo('land', facilitator, [...everybody, late])
  for (const client of [...everybody, late])
    await client.until(() => wordsSeenBy(client).length === 0, 'no word is seen')
  const settings = {}
  await facilitator.must('agenda.add', { added: 'a2', method: 'free', question: 'Merelnest-12', settings })
  await facilitator.must('agenda.go', { to: 'a2' })
  await facilitator.must('card.write', { card: 'c1', label: 'Koolmees-66', text: '' })

  const newcomer = await enter('newcomer', () => gathering.join('Eva'))
  await newcomer.until(() => 'c1' in newcomer.activity().cards, 'the newcomer sees the board')
  const api = new Api(server.origin, (bytes) => tapes.newcomer?.keep('http', bytes))
  const { meeting, token } = newcomer.access
  const check = facilitator.meeting()?.activities
  const first = Object.values(check ?? {}).find(({ method }) => method === 'checkin')?.id ?? ''
  await api.call('GET', `/api/meetings/${meeting}`, { token })
  for (const format of ['json', 'csv', 'md']) {
    for (const activity of ['', `?activity=${first}`, '?activity=a2']) {
      const answer = await api.call('GET', `/api/meetings/${meeting}/harvest.${format}${activity}`, { token })
      expect(answer.status).toBe(200)
    }
  }
  const backup = await backupOf(dataDir)

  const deadline = Date.now() + PATIENCE
  let found = await inMemory()
  while (found.length > 0 && Date.now() < deadline) found = await inMemory()
  expect(found).toEqual([])

  await server.stop()
  const kept = await keptIn(dataDir)
  const after = Object.entries(tapes).map(([who, tape]) => [who, tape.after(before[who] ?? 0)] as const)
  for (const word of Object.values(WORDS)) {
    for (const [who, tape] of after) expect(holds(tape, word), `${who} was told “${word}” again`).toBe(false)
    expect(holds(kept, word), `“${word}” is on disk`).toBe(false)
    expect(holds(backup, word), `“${word}” is in a backup`).toBe(false)
    expect(server.output().includes(word), `“${word}” is in the log`).toBe(false)
  }
  // The same search finds what is kept.
  for (const text of ['Merelnest-12', 'Koolmees-66']) {
    expect(holds(tapes.newcomer as Tape, text)).toBe(true)
    expect(holds(kept, text)).toBe(true)
  }
})
