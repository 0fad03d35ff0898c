import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { knowledgeOf } from './reading.ts'
import { holds } from './searching.ts'

/** What is typed where a school leader gets nothing of it, and where they do. */
const WITHHELD = ['Grutto-42 valt me zwaar', 'Kiekendief-17 en de ouders', 'Wulp-55 zag ik zelf']
const SHARED = 'Lepelaar-63 elk kind leest'

test('§14.20 a school leader is seen by all before anything is sent to them, and gets nothing METHODS §2 withholds', async () => {
  const server = await newServer()
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const gathering = await Gathering.open(
    server,
    { intensity: 'light' },
    () => {
      tapes[next] ??= new Tape()
      return { tape: tapes[next] as Tape }
    },
    'checkin',
  )
  const enter = async (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const facilitator = await enter('facilitator', () => gathering.facilitator())
  const screen = await enter('screen', () => gathering.screen())
  const people: Client[] = []
  for (const name of ['Anna', 'Bram', 'Chris', 'Dewi'])
    people.push(await enter(name, () => gathering.join(name)))
  const [anna, bram] = people as [Client, Client]
  const stamp = () => facilitator.activity().phase.stamp
  await goTo('round', facilitator, [facilitator, ...people])
  await anna.must('word.show', { text: WITHHELD[0] as string, stamp: stamp() })

  // In the middle of a check-in: all have them by name before their own device gets its first byte.
  const { code } = gathering.made
  const access = await new Api(server.origin).join({ code, name: 'Sam Leiding-9Qw', role: 'schoolLeader' })
  expect(access).toMatchObject({ role: 'schoolLeader' })
  next = 'sam'
  const sam = await gathering.device(access)
  for (const one of [facilitator, screen, ...people]) {
    const known = await one.until(() => one.meeting()?.members[access.member], 'that a school leader is here')
    expect(known).toMatchObject({ role: 'schoolLeader', takesPart: false })
  }
  await sam.until(() => sam.activity().method === 'checkin', 'that there is a check-in')
  expect(sam.activity()).toMatchObject({ question: '', said: {}, turn: null })
  await bram.must('word.show', { text: WITHHELD[0] as string, stamp: stamp() })

  const take = async (added: string, method: string, question: string) => {
    await facilitator.must('agenda.add', { added, method, question, settings: {} })
    await facilitator.must('agenda.go', { to: added })
    for (const one of [facilitator, sam, ...people])
      await one.until(() => one.meeting()?.current === added, `${method} lies on the table`)
  }
  await take('o1', 'oase', WITHHELD[1] as string)
  await sam.until(() => sam.meeting()?.members[access.member]?.takesPart === false, 'still out of it')
  expect(await sam.ask('ready.set', { ready: true })).toMatchObject({ refused: 'role.notAllowed' })

  await take('s1', 'scan', 'Waarin groeien we?')
  await goTo('score', facilitator, [facilitator, sam, ...people])
  const rating = facilitator.rating()
  const items = rating?.items ?? []
  for (const one of [sam, ...people]) {
    await one.until(() => one.rating()?.open, 'the scan is open')
    await one.must('rating.answer', {
      rating: rating?.number ?? 0,
      answers: {
        ...saying(Object.fromEntries(items.map((item) => [item, 'level-3']))),
        ...(one === anna && { [items[0] as string]: { level: 'level-4', example: WITHHELD[2] } }),
      },
    })
  }
  await anna.until(() => anna.rating()?.outcome, 'how the group scored')
  await sam.until(() => sam.rating()?.open === false, 'that all answered')
  expect(sam.rating()).toMatchObject({ cast: 5, outcome: null })

  await take('k1', 'kandoe', 'Wat helpt ons verder?')
  await goTo('write', facilitator, [facilitator, sam, ...people])
  await anna.must('card.write', { card: 'van-anna', label: SHARED, text: '' })
  expect(holds(tapes.sam as Tape, SHARED), 'before the reveal').toBe(false)
  await goTo('raise', facilitator, [facilitator, sam, ...people])
  await sam.until(() => sam.activity().cards['van-anna'], 'what lies on the table')

  // Whatever they ask for: by a fresh start, as a second device, by another name for the board, or as a harvest.
  sam.reload()
  await sam.ready()
  next = 'sam'
  await gathering.device(access)
  const api = new Api(server.origin, (bytes) => tapes.sam?.keep('http', bytes))
  const { meeting, token } = access
  for (const format of ['json', 'csv', 'md'])
    expect((await api.call('GET', `/api/meetings/${meeting}/harvest.${format}`, { token })).status).toBe(403)
  for (const word of WITHHELD) {
    expect(holds(tapes.Bram as Tape, word), 'the search finds it').toBe(true)
    expect(holds(tapes.sam as Tape, word), `the school leader was told “${word}”`).toBe(false)
  }
  expect(holds(tapes.sam as Tape, SHARED)).toBe(true)
  for (const { key, value } of knowledgeOf(tapes.sam as Tape).records) {
    const [, , , collection, inner] = key?.split('/') ?? []
    const where = `the school leader was told ${key} ${JSON.stringify(value)}`
    expect(['drafts', 'consents', 'said', 'voices'], where).not.toContain(collection)
    if (collection === 'ready') expect(inner, where).toBe(access.member)
    if (collection === 'answers') expect(inner?.split('.')[0], where).toBe(access.member)
    if (collection === 'ratings') expect(value, where).toMatchObject({ outcome: null })
  }
})

test('somebody who is made a school leader follows the other board from then on', async () => {
  const gathering = await Gathering.open(await newServer(), {}, () => ({}), 'checkin')
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join('Anna')
  expect(anna.activity().question).not.toBe('')
  await facilitator.must('member.role', { member: anna.access.member, role: 'schoolLeader' })
  await anna.until(() => anna.activity().question === '', 'nothing of the check-in is left')
})
