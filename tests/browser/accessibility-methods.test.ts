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

/** The phases of a method that are looked at, in their order: what stands there, and what is said there first. */
type Steps = Record<string, { title: string; says?: () => void }>

/** A method, as it is planned and as a group goes through it. */
type Play = {
  method: string
  question: string
  settings?: Record<string, string | number | boolean | string[]>
  steps: (meeting: Prepared) => Steps
}

/** Brings a meeting from phase to phase and asks in each whether anybody meets a barrier. */
async function barriersIn(meeting: Prepared, people: Person[], { question, steps }: Play): Promise<string[]> {
  const found: string[] = []
  for (const { page } of people)
    await page.getByText(question).first().waitFor({ state: 'attached', timeout: PATIENCE })
  // METHODS §4: in its first step a group reads why it would work this way, on the wall and on its phones. A phone on
  // which the board is all there is has no room for it.
  const method = methodOf(meeting.by('facilitator').activity().method)
  const [wall, , phone] = people
  for (const person of method?.id === 'free' ? [wall] : [wall, phone])
    await person?.sees(method?.why.nl ?? '')
  for (const [phase, { title, says }] of Object.entries(steps(meeting))) {
    if (meeting.by('facilitator').activity().phase.id !== phase) await meeting.goes(phase)
    says?.()
    await meeting.heard()
    const looks = async ({ page, name }: Person) => {
      await page.getByText(title).first().waitFor({ state: 'attached', timeout: PATIENCE })
      const say = (what: string) => found.push(`${method?.id} ${phase}, ${name}: ${what}`)
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

const NAMES = ['Anna', 'Bram', 'Maximiliaan-Alexander', 'Dewi', 'Els', 'Fatima', 'Geert', 'Hilde']

/** From writing by place to crossing. */
const SWOT: Play = {
  method: 'swot',
  question: 'Ons leesonderwijs',
  settings: { crossing: true },
  steps: (meeting) => {
    const [anna, bram] = [meeting.by('Anna'), meeting.by('Bram')]
    const write = (card: string, label: string, zone: string) => () =>
      anna.say('card.write', { card, label, text: 'Een korte toelichting.', zone })
    return {
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
        says: () => {
          const rating = anna.rating()?.number ?? 0
          anna.say('rating.answer', { answers: saying({ a: 'pick' }), rating })
        },
      },
      pairs: {
        title: 'Kruisen in tweetallen',
        says: () => {
          const text = 'Hoe helpt voorlezen bij de bibliotheek?'
          anna.say('pair.write', { ask: 'strength-threat', card: 'a', across: 'b', text })
        },
      },
      questions: { title: 'Vragen naast elkaar' },
      harvest: { title: 'Oogst' },
    }
  },
}

/** From sitting down to one card each. */
const CIRCLE: Play = {
  method: 'circle',
  question: 'Wat vraagt dit van ons?',
  steps: (meeting) => {
    const [anna, bram] = [meeting.by('Anna'), meeting.by('Bram')]
    return {
      open: { title: 'We zitten gelijk in de kring. Eén heeft het woord, de anderen luisteren.' },
      first: { title: 'Eerste ronde' },
      more: {
        title: 'Verder weven',
        says: () => anna.say('turn.end', { turn: anna.activity().turn?.number ?? 0 }),
      },
      gather: {
        title: 'Oogsten',
        says: () => bram.say('card.write', { card: 'r', label: 'Rust in de groep', text: '', zone: 'carry' }),
      },
      harvest: { title: 'Oogst' },
    }
  },
}

/** Column by column. */
const BBB: Play = {
  method: 'bbb',
  question: 'Onze oudergesprekken',
  steps: (meeting) => {
    const anna = meeting.by('Anna')
    return {
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
    }
  },
}

/** Card by card and along the line. */
const STARTING_SITUATION: Play = {
  method: 'bsa',
  question: 'Elke leerling leest graag',
  steps: (meeting) => {
    const anna = meeting.by('Anna')
    return {
      ambition: { title: 'Ambitie' },
      write: {
        title: 'Stil schrijven',
        says: () => {
          anna.say('card.write', { card: 's', label: 'Leesclub', text: '', zone: 'strength' })
          anna.say('card.write', { card: 'g', label: 'Weinig boeken', text: '', zone: 'gap' })
        },
      },
      round: { title: 'Eén voor één' },
      order: {
        title: 'Ordenen',
        says: () => anna.say('cards.detail', { cards: ['g'], detail: 'influence', value: 'help' }),
      },
      read: { title: 'Duiden' },
    }
  },
}

/** With notes, a frame and drawings on the board. */
const FREE: Play = {
  method: 'free',
  question: 'De week van het lezen',
  steps: (meeting) => ({
    work: {
      title: 'Samen aan het bord',
      says: () => {
        const anna = meeting.by('Anna')
        const box = { x: 1600, y: 300, width: 700, height: 500 }
        anna.say('card.write', { card: 'm', label: 'Boekenmarkt', text: '', x: 300, y: 300, colour: 3 })
        anna.say('card.write', { card: 'v', label: 'Voorleesontbijt', text: '', x: 1600, y: 350 })
        anna.say('mark.draw', { mark: 'f', drawing: { shape: 'frame', ...box, text: 'Eerst' } })
        const line = { from: { x: 300, y: 300 }, to: { x: 1200, y: 350 }, arrow: true, colour: 5 }
        anna.say('mark.draw', { mark: 'l', drawing: { shape: 'line', ...line } })
      },
    },
  }),
}

/** With words and without. */
const CHECK_IN: Play = {
  method: 'checkin',
  question: 'Hoe zit je er vandaag bij?',
  steps: (meeting) => {
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
    return {
      arrive: { title: 'Aankomen', says: typed },
      round: { title: 'Rondje', says: passes },
      land: { title: 'Landen' },
    }
  },
}

/** From goals to the next step. */
const CHECK_OUT: Play = {
  method: 'checkout',
  question: 'Hoe ging het vandaag?',
  settings: {
    form: 'written',
    goals: ['Weten wat telt', 'Een eerste stap'],
    agreements: ['We laten elkaar uitpraten'],
  },
  steps: (meeting) => {
    const [facilitator, anna] = [meeting.by('facilitator'), meeting.by('Anna')]
    const rates = () => {
      const rating = facilitator.activity().ratings.goals?.number ?? 0
      for (const name of NAMES)
        meeting.by(name).say('rating.answer', { answers: { 'goal-1': { level: 'partly' } }, rating })
    }
    const writes = () => {
      const { stamp } = facilitator.activity().phase
      anna.say('word.show', { text: 'Fijn dat iedereen aan de beurt kwam', stamp })
      for (const name of NAMES) meeting.by(name).say('ready.set', { ready: true })
      facilitator.say('thanks.give', { stamp })
    }
    return {
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
    }
  },
}

/** The whole way, from its moments to what is proposed. */
const CELEBRATE: Play = {
  method: 'celebrate',
  question: 'Hoe zijn we hier gekomen?',
  settings: { form: 'route', route: ['14 nov: Van start', '12 jan: Een proef', '3 mrt: Het rooster'] },
  steps: (meeting) => {
    const anna = meeting.by('Anna')
    return {
      moments: {
        title: 'Welke momenten brachten ons hier?',
        says: () => anna.say('card.write', { card: 'o', label: 'De open les', text: '', zone: 'underway' }),
      },
      route: {
        title: 'Van waar kwamen we, wat bracht ons hier?',
        says: () => meeting.by('facilitator').say('choice.set', { cards: ['o'] }),
      },
      proposal: {
        title: 'Wat stellen we het hele team voor?',
        says: () => {
          const proposal = { action: 'p1', card: '', type: 'proposal', owner: '', due: '' } as const
          anna.say('action.set', { ...proposal, text: 'Elke dag tien minuten lezen' })
        },
      },
    }
  },
}

/** What is looked at here; a method whose own story looks for barriers need not be. */
const PLAYS: readonly Play[] = [SWOT, CIRCLE, BBB, STARTING_SITUATION, FREE, CHECK_IN, CHECK_OUT, CELEBRATE]

test('one method after the other, on pages that stay open: nobody meets a barrier in any phase', async () => {
  const stage = await Stage.open()
  const [first, ...others] = PLAYS as [Play, ...Play[]]
  const meeting = await Prepared.open(stage, first.method, first.question, NAMES, first.settings)
  const people = await everybody(meeting)
  const found = await barriersIn(meeting, people, first)
  for (const play of others) {
    await meeting.takesUp(play.method, play.question, play.settings)
    found.push(...(await barriersIn(meeting, people, play)))
  }
  expect(found).toEqual([])
})
