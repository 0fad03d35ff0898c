import { expect, test } from 'vitest'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { newServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { knowledgeOf } from './reading.ts'
import { holds } from './searching.ts'

const HIDDEN = 'Grutto-42 nog in stilte'
const SHOWN = 'Kiekendief-17 ligt open'
const PARKED = 'Wulp-55 staat geparkeerd'
const HAND = 1357.2468
const OTHER_HAND = 1468.3579
const OTHERS = 'Lepelaar-63 van groep 2'

test('no socket of another group gets a byte of what a group writes, hidden or laid open', async () => {
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const gathering = await Gathering.open(
    await newServer(),
    {},
    () => {
      tapes[next] ??= new Tape()
      return { tape: tapes[next] as Tape }
    },
    'swot',
  )
  const enter = async (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const coach = await enter('facilitator', () => gathering.facilitator())
  const people: Client[] = []
  for (const name of ['Anna', 'Bram', 'Chris', 'Dewi'])
    people.push(await enter(name, () => gathering.join(name)))
  const [anna, bram, chris, dewi] = people as [Client, Client, Client, Client]
  const parts = ['g1', 'g2']
  const of = (one: Client) => one.access.member
  const placed = [anna, bram, chris, dewi].map((one, index) => ({
    member: of(one),
    group: 1 + (index >> 1),
  }))
  await coach.must('groups.split', { parts, people: placed })
  for (const [index, one] of people.entries())
    await one.until(() => one.meeting()?.activities[parts[index >> 1] as string], 'what the own group does')
  // A group without the coach goes on by itself.
  const goOn = async (one: Client, activity: string, phase: string, stamp: number) => {
    await one.must('phase.go', { phase, round: 0, stamp })
    await one.until(() => one.meeting()?.activities[activity]?.phase.id === phase, `the group is at ${phase}`)
  }
  await goOn(anna, 'g1', 'inside', 1)
  await goOn(chris, 'g2', 'inside', 1)
  const written = { text: '', zone: 'strength' }
  await anna.must('card.write', { card: 'k1', label: HIDDEN, ...written })
  await chris.must('card.write', { card: 'k2', label: OTHERS, ...written })
  expect(holds(tapes.Bram as Tape, HIDDEN), 'hidden from the own group as well').toBe(false)
  await anna.must('card.write', { card: 'k3', label: SHOWN, ...written })
  await anna.must('card.withdraw', { card: 'k1' })
  await goOn(bram, 'g1', 'outside', 2)
  await goOn(anna, 'g1', 'order', 3)
  await bram.until(() => bram.meeting()?.activities.g1?.cards.k3, 'the cards of the own group')
  await goOn(dewi, 'g2', 'outside', 2)
  await goOn(chris, 'g2', 'order', 3)
  // Where somebody draws and what they hold goes to their own group, and to who is there.
  const ink = (x: number) => ({ ink: { tool: 'pen', colour: 1, width: 4, points: [x, 1, x, 9] } })
  anna.point(ink(HAND))
  chris.point(ink(OTHER_HAND))
  await bram.until(() => JSON.stringify(bram.others()).includes(String(HAND)), 'the pen of the own group')
  await dewi.until(() => JSON.stringify(dewi.others()).includes(String(OTHER_HAND)), 'theirs in the other')
  expect(holds(tapes.facilitator as Tape, String(HAND)), 'who leads is not there yet').toBe(false)
  coach.point({ group: 1 })
  await coach.until(() => JSON.stringify(coach.others()).includes(String(HAND)), 'the pen, for who leads')
  expect(holds(tapes.facilitator as Tape, String(OTHER_HAND))).toBe(false)
  await bram.must('thing.park', { thing: 't1', text: PARKED })
  await anna.until(() => anna.meeting()?.activities.g1?.parkingList.t1, 'what the own group parked')
  // Their own device may ask again from the beginning, and they go back together.
  chris.reload()
  await chris.ready()
  await coach.must('groups.gather', {})
  for (const one of people)
    await one.until(() => one.meeting()?.activities.a1?.groups?.state === 'together', 'all are back')
  for (const [who, words] of [
    ['Chris', [HIDDEN, SHOWN, PARKED, String(HAND)]],
    ['Dewi', [HIDDEN, SHOWN, PARKED, String(HAND)]],
    ['Anna', [OTHERS, String(OTHER_HAND)]],
    ['Bram', [OTHERS, HIDDEN, String(OTHER_HAND)]],
  ] as const) {
    const tape = tapes[who] as Tape
    for (const word of words) expect(holds(tape, word), `${who} was told “${word}”`).toBe(false)
    const other = who === 'Chris' || who === 'Dewi' ? 'g1' : 'g2'
    const told = knowledgeOf(tape).records.filter(({ key }) => key?.split('/').includes(other))
    expect(told, `${who} was told of ${other}`).toEqual([])
  }
  expect(holds(tapes.Bram as Tape, SHOWN), 'the search finds it').toBe(true)
  expect(holds(tapes.facilitator as Tape, HIDDEN), 'not even who leads').toBe(false)
})
