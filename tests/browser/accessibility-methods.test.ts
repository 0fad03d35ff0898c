import { methodOf } from '@kring/shared/methods/registry'
import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, smallPrint } from './stage/accessibility.ts'
import { button, type Device, LAPTOP, PATIENCE, type Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

/** What is looked at lies still: what moves on these devices is looked at by other tests. */
const still = (device: Device, viewport = device.context.viewport ?? null): Device => ({
  ...device,
  context: { ...device.context, viewport, reducedMotion: 'reduce' },
})
const WALL = still(LAPTOP, { width: 1920, height: 1080 })
const DESK = still(LAPTOP)
const POCKET = still(PHONE)

/** Everybody who looks at a meeting: the wall, the facilitator, a phone, a laptop with the board and one with the list. */
async function everybody(meeting: Prepared): Promise<Person[]> {
  return Promise.all([
    meeting.at('screen', WALL),
    meeting.at('facilitator', DESK),
    meeting.at('Anna', POCKET),
    meeting.at('Anna', DESK),
    meeting.at('Bram', DESK, true),
  ])
}

/** Brings a meeting from phase to phase and asks in each whether anybody meets a barrier. */
async function barriersIn(
  meeting: Prepared,
  people: Person[],
  steps: Record<string, { title: string; says?: () => void }>,
): Promise<string[]> {
  const found: string[] = []
  // METHODS §4: in its first step a group reads why it would work this way, on the wall and on its phones. A phone on
  // which the board is all there is has no room for it.
  const method = methodOf(meeting.by('facilitator').activity().method)
  const [wall, , phone] = people
  for (const person of method?.id === 'free' ? [wall] : [wall, phone])
    await person?.sees(method?.why.nl ?? '')
  for (const [phase, { title, says }] of Object.entries(steps)) {
    if (meeting.by('facilitator').activity().phase.id !== phase) await meeting.goes(phase)
    says?.()
    await meeting.heard()
    const looks = async ({ page, name }: Person) => {
      await page.getByText(title).first().waitFor({ state: 'attached', timeout: PATIENCE })
      const say = (what: string) => found.push(`${phase}, ${name}: ${what}`)
      for (const barrier of await barriers(page)) say(barrier)
      if (name !== 'screen') return
      for (const small of await smallPrint(page)) say(`too small: ${small}`)
      for (const pressed of await outOfReachOnWalls(page)) say(pressed)
      const oneByOne = button(page, 'Kaart voor kaart')
      if (!(await oneByOne.isVisible())) return
      await oneByOne.click()
      const back = button(page, 'Terug naar het geheel')
      await back.waitFor()
      for (const pressed of await outOfReachOnWalls(page)) say(`one by one: ${pressed}`)
      await back.click()
    }
    await Promise.all(people.map(looks))
  }
  return found
}

test('SWOT meets nobody with a barrier, from writing by place to crossing', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'swot', 'Ons leesonderwijs', ['Anna', 'Bram'], {
    crossing: true,
  })
  const [anna, bram] = [meeting.by('Anna'), meeting.by('Bram')]
  const people = await everybody(meeting)
  const write = (card: string, label: string, zone: string) => () =>
    anna.say('card.write', { card, label, text: 'Een korte toelichting.', zone })
  const found = await barriersIn(meeting, people, {
    inside: { title: 'Binnen: sterk en zwak', says: write('a', 'Elke dag voorlezen', 'strength') },
    outside: { title: 'Buiten: kansen', says: write('b', 'Nieuwe bibliotheek', 'opportunity') },
    order: {
      title: 'Ordenen',
      says: () => {
        bram.say('cards.colour', { cards: ['a'], colour: 2 })
        bram.say('cards.place', { places: [{ card: 'b', zone: 'threat' }] })
      },
    },
    pick: {
      title: 'Kiezen',
      says: () => anna.say('rating.answer', { answers: saying({ a: 'pick' }), rating: 1 }),
    },
    pairs: {
      title: 'Kruisen in tweetallen',
      says: () => {
        anna.say('pair.write', {
          ask: 'strength-threat',
          card: 'a',
          across: 'b',
          text: 'Hoe helpt voorlezen bij de bibliotheek?',
        })
      },
    },
    questions: { title: 'Vragen naast elkaar' },
    harvest: { title: 'Oogst' },
  })
  expect(found).toEqual([])
})

test('a circle dialogue meets nobody with a barrier, from sitting down to one card each', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'circle', 'Wat vraagt dit van ons?', ['Anna', 'Bram'])
  const [anna, bram] = [meeting.by('Anna'), meeting.by('Bram')]
  const people = await everybody(meeting)
  const found = await barriersIn(meeting, people, {
    open: { title: 'We zitten gelijk in de kring. Eén heeft het woord, de anderen luisteren.' },
    first: { title: 'Eerste ronde' },
    more: {
      title: 'Verder weven',
      says: () => anna.say('turn.end', { turn: anna.activity().turn?.number ?? 0 }),
    },
    gather: {
      title: 'Oogsten',
      says: () => bram.say('card.write', { card: 'a', label: 'Rust in de groep', text: '', zone: 'carry' }),
    },
    harvest: { title: 'Oogst' },
  })
  expect(found).toEqual([])
})

test('Borgen Bannen Beginnen meets nobody with a barrier, column by column', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'bbb', 'Onze oudergesprekken', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  const people = await everybody(meeting)
  const found = await barriersIn(meeting, people, {
    write: {
      title: 'Stil schrijven',
      says: () => {
        for (const zone of ['keep', 'stop', 'start'])
          anna.say('card.write', { card: zone, label: `Gesprek ${zone}`, text: '', zone })
      },
    },
    keep: {
      title: 'Borgen',
      says: () => anna.say('cards.detail', { cards: ['keep'], detail: 'why', value: 'Het werkt' }),
    },
    settle: { title: 'Bezinken en kiezen' },
    next: { title: 'Afspraken' },
  })
  expect(found).toEqual([])
})

test('a starting situation meets nobody with a barrier, card by card and along the line', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'bsa', 'Elke leerling leest graag', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  const people = await everybody(meeting)
  const found = await barriersIn(meeting, people, {
    ambition: { title: 'Ambitie' },
    write: {
      title: 'Stil schrijven',
      says: () => {
        anna.say('card.write', { card: 'a', label: 'Leesclub', text: '', zone: 'strength' })
        anna.say('card.write', { card: 'b', label: 'Weinig boeken', text: '', zone: 'gap' })
      },
    },
    round: { title: 'Eén voor één' },
    order: {
      title: 'Ordenen',
      says: () => anna.say('cards.detail', { cards: ['b'], detail: 'influence', value: 'help' }),
    },
    read: { title: 'Duiden' },
  })
  expect(found).toEqual([])
})

test('a free board meets nobody with a barrier, with notes, a frame and drawings on it', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'free', 'De week van het lezen', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  const people = await everybody(meeting)
  const box = { x: 1600, y: 300, width: 700, height: 500 }
  const found = await barriersIn(meeting, people, {
    work: {
      title: 'Samen aan het bord',
      says: () => {
        anna.say('card.write', { card: 'a', label: 'Boekenmarkt', text: '', x: 300, y: 300, colour: 3 })
        anna.say('card.write', { card: 'b', label: 'Voorleesontbijt', text: '', x: 1600, y: 350 })
        anna.say('mark.draw', { mark: 'f', drawing: { shape: 'frame', ...box, text: 'Eerst' } })
        const line = { from: { x: 300, y: 300 }, to: { x: 1200, y: 350 }, arrow: true, colour: 5 }
        anna.say('mark.draw', { mark: 'l', drawing: { shape: 'line', ...line } })
      },
    },
  })
  expect(found).toEqual([])
})

test('a check-in meets nobody with a barrier, with words and without', async () => {
  const stage = await Stage.open()
  const names = ['Anna', 'Bram', 'Maximiliaan-Alexander', 'Dewi', 'Els', 'Fatima', 'Geert', 'Hilde']
  const meeting = await Prepared.open(stage, 'checkin', 'Hoe zit je er vandaag bij?', names)
  const people = await everybody(meeting)
  const typed = () => {
    const { stamp } = meeting.by('Anna').activity().phase
    meeting.by('Anna').say('word.show', { text: 'Moe maar blij', stamp })
    const text = 'Net uit de kleutergroep, mijn hoofd zit nog vol geluid'
    meeting.by('Els').say('word.show', { text, stamp })
  }
  const passes = () => {
    const { turn } = meeting.by('facilitator').activity()
    meeting.by('Anna').say('turn.end', { turn: turn?.number ?? 0 })
  }
  const found = await barriersIn(meeting, people, {
    arrive: { title: 'Aankomen', says: typed },
    round: { title: 'Rondje', says: passes },
    land: { title: 'Landen' },
  })
  expect(found).toEqual([])
})

test('a check-out meets nobody with a barrier, from goals to the next step', async () => {
  const stage = await Stage.open()
  const names = ['Anna', 'Bram', 'Chris', 'Dewi', 'Els', 'Fatima']
  const settings = {
    form: 'written',
    goals: ['Weten wat telt', 'Een eerste stap'],
    agreements: ['We laten elkaar uitpraten'],
  }
  const meeting = await Prepared.open(stage, 'checkout', 'Hoe ging het vandaag?', names, settings)
  const people = await everybody(meeting)
  const [facilitator, anna] = [meeting.by('facilitator'), meeting.by('Anna')]
  const rates = () => {
    const rating = facilitator.activity().ratings.goals?.number ?? 0
    for (const name of names)
      meeting.by(name).say('rating.answer', { answers: { 'goal-1': { level: 'partly' } }, rating })
  }
  const writes = () => {
    const { stamp } = facilitator.activity().phase
    anna.say('word.show', { text: 'Fijn dat iedereen aan de beurt kwam', stamp })
    for (const name of names) meeting.by(name).say('ready.set', { ready: true })
    facilitator.say('thanks.give', { stamp })
  }
  const found = await barriersIn(meeting, people, {
    goals: { title: 'Doelen terugkijken', says: rates },
    written: { title: 'Hoe was het', says: writes },
    keepchange: {
      title: 'Houden en anders',
      says: () => anna.say('card.write', { card: 'k', label: 'Het rondje', text: '', zone: 'keep' }),
    },
    heard: { title: 'Wat we lezen' },
    learned: {
      title: 'Wat neem je mee',
      says: () => anna.say('note.share', { note: 'n1', field: 'skill', text: 'Vragen stellen' }),
    },
    next: {
      title: 'Volgende stap',
      says: () => {
        anna.say('agreement.rate', { agreement: 'agreement-1', kept: 'partly' })
        const step = { action: 'x1', card: '', type: 'assignment', owner: '', due: '' } as const
        anna.say('action.set', { ...step, text: 'Lezen over leesmotivatie' })
      },
    },
  })
  expect(found).toEqual([])
})
