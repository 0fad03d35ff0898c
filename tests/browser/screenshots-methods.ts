import { looseCards } from '@kring/shared/meeting'
import { saying } from '@kring/shared/testing/answers'
import { test } from 'vitest'
import type { Client } from '../simulation/client.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, PATIENCE, type Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const NAMES = ['Lotte', 'Joris', 'Samira', 'Pieter', 'Noor', 'Hilde', 'Anna', 'Bram']

/** A meeting of one method with eight people, and those whose pages are pictured. */
class Gathering {
  readonly #album: Album

  private constructor(
    readonly meeting: Prepared,
    readonly people: Person[],
    title: string,
  ) {
    this.#album = new Album(`${title}-`)
  }

  static async of(
    method: string,
    question: string,
    settings: Record<string, unknown> = {},
    names = NAMES,
    title = method,
  ) {
    const meeting = await Prepared.open(await Stage.open(), method, question, names, settings)
    const people = [
      await meeting.at('screen', WALL),
      await meeting.at('facilitator', LAPTOP),
      await meeting.at('Anna', LAPTOP),
      await meeting.at('Bram', PHONE),
    ]
    return new Gathering(meeting, people, title)
  }

  /** What everybody says, all at once. */
  async everybody(says: (client: Client, name: string, index: number) => void): Promise<void> {
    for (const [index, name] of NAMES.entries()) says(this.meeting.by(name), name, index)
    await this.meeting.heard()
  }

  get facilitator(): Client {
    return this.meeting.by('facilitator')
  }

  /** The cards that lie there, as the facilitator's device knows them. */
  cards() {
    return looseCards(this.facilitator.activity()).sort((one, other) => (one.label < other.label ? -1 : 1))
  }

  /** A picture of every page, once these words are on the phone, which lists what the others draw. */
  async picture(moment: string, words?: string | RegExp): Promise<void> {
    await this.meeting.heard()
    const phone = this.people[3]?.page
    if (words) await phone?.getByText(words).first().waitFor({ state: 'attached', timeout: PATIENCE })
    // Cards travel on a canvas: nothing in the page tells that they have arrived.
    await phone?.waitForTimeout(500)
    await this.#album.take(moment, ...this.people)
  }
}

const SWOT: Record<string, string[]> = {
  strength: [
    'Elke dag voorlezen',
    'Leesclub op vrijdag',
    'Ouders lezen mee',
    'Taal in elk vak',
    'Rustige lokalen',
  ],
  weakness: ['Weinig nieuwe boeken', 'Geen leescoördinator', 'Zaakvakken lezen weinig'],
  opportunity: [
    'Bibliotheek wil samenwerken',
    'Subsidie basisvaardigheden',
    'Voorleesvrijwilligers in de buurt',
  ],
  threat: ['Schermtijd thuis', 'Bezuinigingen', 'Lerarentekort', 'Minder taal bij instroom'],
}

test('pictures of a SWOT', async () => {
  const here = await Gathering.of('swot', 'Ons leesonderwijs over twee jaar', { crossing: true })
  await here.picture('lobby')
  await here.meeting.goes('inside')
  await here.picture('inside-empty', 'Sterk')
  const write = (zones: string[]) =>
    here.everybody((client, _name, index) => {
      for (const zone of zones) {
        const label = SWOT[zone]?.[index]
        if (label) client.say('card.write', { card: `${zone}-${index}`, label, text: '', zone })
      }
      if (index < 6) client.say('ready.set', { ready: true })
    })
  await write(['strength', 'weakness'])
  await here.picture('inside')
  await here.meeting.goes('outside')
  await write(['opportunity', 'threat'])
  await here.meeting
    .by('Bram')
    .must('card.write', { card: 'own', label: 'Kinderen lezen online', text: '', zone: 'threat' })
  await here.picture('outside')
  await here.meeting.goes('order')
  await here.picture('order')
  const anna = here.meeting.by('Anna')
  const [one, other] = ['strength-0', 'strength-1']
  anna.say('pile.make', {
    pile: 'p',
    cards: [one as string, other as string],
    label: 'Lezen leeft hier',
    text: '',
  })
  anna.say('cards.colour', { cards: ['threat-0', 'threat-3'], colour: 3 })
  anna.say('mark.draw', {
    mark: 'ring',
    drawing: {
      shape: 'ink',
      tool: 'pen',
      colour: 4,
      width: 6,
      points: [1100, 640, 1400, 600, 1520, 700, 1300, 800, 1080, 740],
    },
  })
  await here.picture('order-piled')
  await here.facilitator.must('spotlight.set', { card: 'p' })
  await here.picture('spotlight')
  await here.facilitator.must('spotlight.set', { card: null })
  await here.meeting.goes('pick')
  await here.picture('pick', 'Kiezen')
  const rating = here.facilitator.rating()?.number ?? 0
  await here.everybody((client, name, index) => {
    if (name === 'Bram') return
    const said = {
      p: 'pick',
      [`opportunity-${index % 2}`]: 'pick',
      [`threat-${index % 3}`]: 'pick',
      'weakness-1': 'pick',
    } as const
    client.say('rating.answer', { answers: saying(said), rating })
  })
  await here.picture('pick-one-left')
  await here.meeting
    .by('Bram')
    .must('rating.answer', { answers: saying({ p: 'pick', 'threat-1': 'pick' }), rating })
  await here.picture('picked')
  await here.facilitator.must('choice.set', { cards: ['p', 'opportunity-0', 'threat-1'] })
  await here.picture('chosen')
  await here.meeting.goes('pairs')
  await here.picture('pairs', /^Samen met/)
  const about = { ask: 'strength-opportunity', card: 'p', across: 'opportunity-0' }
  await here.everybody((client, _name, index) => {
    if (index > 4) return
    client.say('pair.write', {
      ...about,
      text: `Hoe kan “Lezen leeft hier” ons helpen bij de bibliotheek die met ons wil samenwerken (${index})?`,
    })
    client.say('pair.write', {
      ask: 'strength-threat',
      card: 'p',
      across: 'threat-1',
      text: `Hoe houden we lezen levend nu er bezuinigd wordt (${index})?`,
    })
  })
  await here.picture('pairs-written')
  await here.meeting.goes('questions')
  await here.picture('questions', /Hoe houden we/)
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Dank jullie wel.')
  await harvests(here, 'swot')
})

/** The harvest page itself, on a laptop and on a phone, whole. */
async function harvests(here: Gathering, method: string): Promise<void> {
  const album = new Album(`${method}-harvest-`)
  for (const person of here.people.slice(1)) {
    if (person.name === 'facilitator') await person.presses('Open de oogst')
    else await person.follows('Open de oogst')
    await person.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
    const size = person.page.viewportSize()
    const height = await person.page.evaluate(() => document.documentElement.scrollHeight)
    if (size) await person.page.setViewportSize({ width: size.width, height: Math.min(height, 2600) })
    await album.take('page', person)
  }
}

const BBB: Record<string, string[]> = {
  keep: [
    'Startgesprek met ouders',
    'Kind zit erbij',
    'Warme ontvangst',
    'Rustig lokaal',
    'Vaste mentor',
    'Verslag na afloop',
    'Tijd voor vragen',
    'Open deur',
  ],
  stop: [
    'Tien minuten per kind',
    'Alleen cijfers',
    'Gangwachten',
    'Papieren briefjes',
    'Avond na avond',
    'Herhalen van rapport',
    'Haast',
    'Vakjargon',
  ],
  start: [
    'Kind leidt gesprek',
    'Portfolio tonen',
    'Online als het helpt',
    'Vooraf een vraag sturen',
    'Samen doel kiezen',
    'Terugblik na zes weken',
    'Tolk regelen',
    'Koffiehoek',
  ],
}

test('pictures of Borgen Bannen Beginnen', async () => {
  const here = await Gathering.of('bbb', 'Onze oudergesprekken van dit jaar', {
    anchors: ['Leren van leerlingen', 'Welbevinden', 'Samen leren als team'],
  })
  await here.meeting.goes('write')
  await here.picture('write-empty', 'Stil schrijven')
  await here.everybody((client, _name, index) => {
    for (const [zone, labels] of Object.entries(BBB)) {
      const card = `${zone}-${index}`
      client.say('card.write', {
        card,
        label: labels[index] ?? '',
        text: index === 2 ? 'Dat merk je meteen bij de deur.' : '',
        zone,
      })
    }
    if (index < 7) client.say('ready.set', { ready: true })
  })
  await here.picture('write')
  await here.meeting.goes('keep')
  await here.picture('keep', 'Borgen')
  const anna = here.meeting.by('Anna')
  anna.say('pile.make', { pile: 'pk', cards: ['keep-2', 'keep-7'], label: 'Iedereen is welkom', text: '' })
  anna.say('cards.detail', { cards: ['pk'], detail: 'why', value: 'Wie zich welkom voelt, praat open.' })
  anna.say('cards.detail', { cards: ['pk'], detail: 'anchor', value: 'anchor-2' })
  anna.say('cards.detail', { cards: ['keep-1'], detail: 'why', value: 'Het gaat over het kind.' })
  await here.picture('keep-said')
  await here.meeting.goes('stop')
  anna.say('cards.detail', { cards: ['stop-0'], detail: 'why', value: 'Te kort voor een echt gesprek.' })
  await here.picture('stop', 'Bannen')
  await here.meeting.goes('start')
  anna.say('cards.detail', { cards: ['start-0'], detail: 'why', value: 'Dan leren ze zelf vertellen.' })
  anna.say('cards.detail', { cards: ['start-0'], detail: 'anchor', value: 'anchor-1' })
  anna.say('cards.detail', { cards: ['start-0'], detail: 'replaces', value: 'stop-0' })
  await here.picture('start', 'Beginnen')
  await here.meeting.goes('settle')
  await here.picture('settle', 'Bezinken en kiezen')
  const rating = here.facilitator.rating()?.number ?? 0
  await here.everybody((client, _name, index) => {
    const answers = Object.fromEntries(
      here
        .cards()
        .map((card, at) => [
          card.id,
          (['yes', 'yes', 'concern', 'yes', 'notYet'] as const)[(at + index) % 5] ?? 'yes',
        ]),
    )
    client.say('rating.answer', { answers: saying({ ...answers, pk: 'yes', 'start-0': 'yes' }), rating })
  })
  await here.picture('settled')
  await here.facilitator.must('choice.set', { cards: ['pk', 'start-0'] })
  await here.picture('chosen')
  await here.meeting.goes('next')
  await here.picture('next', 'Afspraken')
  anna.say('action.set', {
    action: 'a1',
    card: 'start-0',
    type: 'action',
    text: 'In januari proberen in groep 7',
    owner: 'Samira',
    due: '2027-01-15',
  })
  await here.picture('agreed', 'In januari proberen in groep 7')
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Dank jullie wel.')
  await harvests(here, 'bbb')
})

const BSA: Record<string, string[]> = {
  strength: [
    'Leesclub op vrijdag',
    'Elke dag voorlezen',
    'Taalcoördinator met uren',
    'Ouders lezen mee',
    'Rijke boekenhoek',
  ],
  gap: [
    'Weinig nieuwe boeken',
    'Zaakvakken lezen weinig',
    'Differentiatie',
    'Feedback van leerlingen',
    'Tijd om te overleggen',
    'Beleid van de overheid',
  ],
}

test('pictures of a starting situation', async () => {
  const here = await Gathering.of('bsa', 'Over drie jaar leest elke leerling graag en goed')
  await here.picture('ambition', 'Ambitie')
  await here.meeting.goes('write')
  await here.picture('write-empty', 'Stil schrijven')
  await here.everybody((client, _name, index) => {
    for (const [zone, labels] of Object.entries(BSA)) {
      const label = labels[index]
      if (label)
        client.say('card.write', {
          card: `${zone}-${index}`,
          label,
          text: index === 1 ? 'In de onderbouw al jaren, in de bovenbouw nog niet.' : '',
          zone,
        })
    }
    if (index < 7) client.say('ready.set', { ready: true })
  })
  await here.picture('write')
  await here.meeting.goes('round')
  await here.picture('round-first', 'Eén voor één')
  for (let turn = 0; turn < 14; turn++) {
    const { turn: now } = here.facilitator.activity()
    const holder = NAMES.find((name) => here.meeting.by(name).access.member === now?.holder)
    if (!holder || !now) break
    if (holder === 'Anna' || holder === 'Bram') await here.picture(`turn-of-${holder.toLowerCase()}-${turn}`)
    const client = here.meeting.by(holder)
    await client.until(() => client.activity().turn?.number === now.number, 'the turn is here')
    const dealt = here.cards().filter((card) => card.zone === 'deck')
    let placed = false
    for (const card of dealt) {
      const receipt = await client.ask('card.move', {
        card: card.id,
        zone: `step-${1 + ((turn * 2) % 5)}`,
        turn: now.number,
      })
      if (receipt.ok) {
        placed = true
        break
      }
    }
    if (!placed) break
    if (turn === 0) await here.picture('says-why', 'vertelt waarom')
    client.say('turn.end', { turn: now.number })
    await here.facilitator
      .until(() => here.facilitator.activity().turn?.number !== now.number, 'the turn goes on')
      .catch(() => undefined)
  }
  await here.picture('round-over')
  await here.meeting.goes('order')
  await here.picture('order', 'Ordenen')
  const anna = here.meeting.by('Anna')
  anna.say('cards.detail', { cards: ['gap-5'], detail: 'influence', value: 'notUs' })
  anna.say('cards.detail', { cards: ['gap-0', 'gap-2'], detail: 'influence', value: 'help' })
  anna.say('cards.detail', { cards: ['strength-0', 'strength-1'], detail: 'influence', value: 'us' })
  await here.picture('order-said')
  await here.meeting.goes('read')
  await here.picture('read', 'Duiden')
  anna.say('action.set', {
    action: 'c1',
    card: '',
    type: 'conclusion',
    text: 'We lezen veel voor, maar kinderen kiezen zelf nog weinig.',
    owner: '',
    due: '',
  })
  anna.say('action.set', {
    action: 'c2',
    card: '',
    type: 'action',
    text: 'Kinderen kiezen elke maand een boek voor de klas',
    owner: 'Joris',
    due: '',
  })
  await here.picture('concluded', /We lezen veel voor/)
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Dank jullie wel.')
  await harvests(here, 'bsa')
})

test('pictures of a free board', async () => {
  const here = await Gathering.of('free', 'De week van het lezen')
  await here.picture('empty', 'De week van het lezen')
  const notes = [
    'Boekenmarkt op het plein',
    'Voorleesontbijt',
    'Schrijver op bezoek',
    'Leesmarathon',
    'Ouders uitnodigen',
    'Boekruil',
    'Prijs voor de mooiste kaft',
    'Wie regelt de zaal?',
  ]
  await here.everybody((client, _name, index) => {
    const at = { x: 300 + (index % 4) * 420, y: 260 + Math.floor(index / 4) * 220 }
    client.say('card.write', { card: `n${index}`, label: notes[index] ?? '', text: '', ...at, colour: index })
  })
  const anna = here.meeting.by('Anna')
  const box = { x: 720, y: 900, width: 900, height: 380 }
  anna.say('mark.draw', { mark: 'f', drawing: { shape: 'frame', ...box, text: 'Eerst' } })
  anna.say('mark.draw', {
    mark: 'l',
    drawing: { shape: 'line', from: { x: 300, y: 330 }, to: { x: 600, y: 800 }, arrow: true, colour: 5 },
  })
  anna.say('mark.draw', {
    mark: 'r',
    drawing: { shape: 'rectangle', x: 1500, y: 900, width: 360, height: 200, colour: 2, text: 'Aula' },
  })
  anna.say('mark.draw', {
    mark: 'e',
    drawing: { shape: 'ellipse', x: 1950, y: 900, width: 360, height: 200, colour: 6, text: 'Plein' },
  })
  anna.say('mark.draw', {
    mark: 't',
    drawing: {
      shape: 'text',
      x: 1700,
      y: 680,
      width: 600,
      height: 80,
      colour: 0,
      size: 'large',
      text: 'Waar doen we het?',
    },
  })
  const points = Array.from({ length: 60 }, (_, index) => [
    Math.round(420 + index * 10),
    Math.round(900 + 60 * Math.sin(index / 5)),
  ]).flat()
  anna.say('mark.draw', { mark: 'i', drawing: { shape: 'ink', tool: 'pen', colour: 4, width: 6, points } })
  await here.picture('filled')
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Dank jullie wel.')
  await harvests(here, 'free')
})

const TYPED: Record<string, string> = {
  Lotte: 'Moe maar blij',
  Samira: 'Net uit de kleutergroep, mijn hoofd zit nog vol geluid',
  Noor: 'Zin in',
  Anna: 'Benieuwd naar vandaag',
  Hilde: 'Onrustig door het nieuws van vanochtend, fijn dat we hier even zitten met elkaar',
}

/** People type what they like to: some of them. */
function type({ meeting }: Gathering, names: string[]): void {
  for (const name of names) {
    const person = meeting.by(name)
    const text = TYPED[name]
    if (text) person.say('word.show', { text, stamp: person.activity().phase.stamp })
  }
}

/** Whose turn it is has spoken, or passed. */
async function speaks({ facilitator, meeting }: Gathering, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const { turn } = facilitator.activity()
    facilitator.say('turn.end', { turn: turn?.number ?? 0 }, turn?.holder ?? '')
    await meeting.heard()
    await facilitator.until(() => facilitator.activity().turn?.number !== turn?.number, 'the turn goes on')
  }
}

test('pictures of a check-in', async () => {
  const here = await Gathering.of('checkin', 'Hoe zit je er vandaag bij?')
  await here.facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })
  await here.picture('arrive-empty', 'Kom even tot rust.')
  type(here, NAMES)
  await here.picture('arrive', 'Moe maar blij')
  await here.meeting.goes('round')
  await here.picture('round-first', 'De kring, op volgorde')
  await speaks(here, 5)
  await here.picture('round', 'De kring, op volgorde')
  await speaks(here, 1)
  await here.picture('round-anna')
  await speaks(here, 1)
  await here.picture('round-own', 'Jouw beurt')
  await speaks(here, 2)
  await here.picture('round-over', 'Iedereen was aan de beurt')
  await here.meeting.goes('land')
  await here.picture('land', 'Wat mag nu even wachten?')
  await here.people[1]?.presses('Kies wat jullie nu gaan doen')
  await here.picture('onward')
})

const TWENTY = [
  ...NAMES,
  'Maximiliaan-Alexander',
  'Fatima',
  'Joost',
  'Christiaan',
  'Els',
  'Willemijn',
  'Mo',
  'Annelies',
  'Geert',
  'Roos',
  'Yusuf',
  'Ingrid',
]

test.each([2, 5, 12, 20])('pictures of a check-in with %i people', async (count) => {
  const names = ['Anna', 'Bram', ...TWENTY.filter((name) => name !== 'Anna' && name !== 'Bram')].slice(
    0,
    count,
  )
  const question = 'Wat van de afgelopen week wil je hier graag achterlaten, en wat neem je mee naar binnen?'
  const here = await Gathering.of('checkin', question, {}, names, `checkin-${count}`)
  type(here, names)
  await here.meeting.goes('round')
  await speaks(here, Math.floor(count / 2))
  await here.picture('round')
})

test('pictures of an OASE', async () => {
  const here = await Gathering.of('oase', 'Waar loopt een van ons op het werk tegenaan?')
  const { facilitator } = here
  const owner = here.meeting.by('Bram').access.member
  await facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })
  await here.picture('begin-empty', 'Inbrenger: de procescoach vraagt wie.')
  await facilitator.must('cast.set', { part: 'owner', members: [owner] })
  await here.everybody((client, _name, index) => index < 5 && client.say('ready.set', { ready: true }))
  await here.picture('begin', 'Het gaat over mijn werk')
  await here.meeting.by('Bram').must('cast.take', { part: 'owner', took: true })
  await here.meeting.goes('bring')
  await here.picture('bring', 'In een paar woorden')
  const shows = async (name: string, text: string) => {
    const client = here.meeting.by(name)
    const { stamp: now } = facilitator.activity().phase
    await client.until(() => client.activity().phase.stamp === now, 'the phase is here')
    await client.must('word.show', { text, stamp: client.activity().phase.stamp })
  }
  await here.meeting.goes('explore')
  await shows('Lotte', 'Wat deed je toen hij de klas uit liep?')
  await shows('Anna', 'Wanneer ging het wel goed?')
  await here.picture('explore', 'Wanneer ging het wel goed?')
  await here.meeting.goes('appreciate')
  await shows('Joris', 'Je bleef rustig, en je zocht hem na de les weer op')
  await here.picture('appreciate', /Je bleef rustig/)
  await here.meeting.goes('suggest')
  await shows('Samira', 'Vraag eens wat hij nodig heeft om te beginnen')
  await here.picture('suggest', /Vraag eens/)
  await here.meeting.goes('evaluate')
  await here.picture('evaluate', 'Dit neem ik mee')
  await facilitator.must('member.remove', { member: owner })
  await here.picture('gone')
})

const GOALS = [
  'Weten wat er voor ons echt toe doet',
  'Eén vraag kiezen waar we samen aan werken',
  'Afspreken wie wat doet',
]
const AGREED = ['We laten elkaar uitpraten', 'Wie het anders ziet, zegt dat']

test('pictures of a check-out', async () => {
  const settings = { form: 'written', goals: GOALS, agreements: AGREED }
  const here = await Gathering.of('checkout', 'Hoe ging het vandaag?', settings)
  await here.facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })
  await here.picture('goals', 'Welk doel is bereikt?')
  await here.meeting.goes('written')
  await here.everybody((client, name, index) => {
    const { stamp } = here.facilitator.activity().phase
    const text = [
      'Fijn dat iedereen aan de beurt kwam',
      'Ik had meer tijd gewild voor het gesprek over de vraag zelf',
      '',
      'Rustig',
      'Goed geluisterd naar elkaar',
      'Ik ging met tegenzin en ga met energie',
      '',
      'De stilte hielp',
    ][index]
    if (text) client.say('word.show', { text, stamp })
    if (name !== 'Bram') client.say('ready.set', { ready: true })
  })
  await here.picture('written', 'Wat je kwijt wilt')
  here.meeting.by('Bram').say('ready.set', { ready: true })
  here.facilitator.say('ready.set', { ready: true }, 'seat-1')
  here.facilitator.say('thanks.give', { stamp: here.facilitator.activity().phase.stamp })
  await here.picture('voices', 'De procescoach dankt jullie.')
  await here.meeting.goes('keepchange')
  await here.picture('keepchange-empty', 'Houden')
  await here.everybody((client, name, index) => {
    const write = (zone: string, label: string) =>
      client.say('card.write', { card: `${name}-${zone}`.toLowerCase(), label, text: '', zone })
    write(
      'keep',
      [
        'Het rondje',
        'Op tijd begonnen',
        'Stil schrijven',
        'De pauze',
        'Het rondje eerst',
        'Koffie',
        'Kaarten zonder naam',
        'De vraag op het bord',
      ][index] ?? '',
    )
    if (index % 2)
      write(
        'change',
        ['', 'Meer tijd', '', 'Minder doelen', '', 'Kleinere groepjes', '', 'Eerder stoppen'][index] ?? '',
      )
  })
  await here.meeting.goes('heard')
  await here.picture('heard', 'Lees wat er ligt.')
  await here.meeting.goes('next')
  await here.picture('next-empty', 'Wat doen we voor de volgende keer?')
  const anna = here.meeting.by('Anna')
  anna.say('action.set', {
    action: 'x1',
    card: '',
    type: 'action',
    text: 'Een collega uit groep 8 uitnodigen',
    owner: 'Anna',
    due: '2026-12-04',
  })
  anna.say('action.set', {
    action: 'x2',
    card: '',
    type: 'assignment',
    text: 'Ieder leest het stuk over leesmotivatie',
    owner: '',
    due: '2026-12-10',
  })
  anna.say('agreement.rate', { agreement: 'agreement-1', kept: 'partly' })
  anna.say('agreement.close', { agreement: 'agreement-2', closed: true })
  await here.picture('next', 'Ieder leest het stuk')
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Dank jullie wel.')
  await harvests(here, 'checkout')
})

test('pictures of a check-out that is spoken', async () => {
  const here = await Gathering.of('checkout', 'Hoe ging het vandaag?', {}, NAMES, 'checkout-spoken')
  await here.picture('goals-none', 'Er staan nog geen doelen.')
  await here.meeting.goes('spoken')
  await speaks(here, 3)
  here.facilitator.say('thanks.give', { stamp: here.facilitator.activity().phase.stamp })
  await here.picture('spoken', 'De procescoach dankt jullie.')
})
