import { test } from 'vitest'
import { Gathering, NAMES, speaks } from './stage/gathering.ts'

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

test('pictures of a circle dialogue', async () => {
  const here = await Gathering.of('circle', 'Wat vraagt deze groep leerlingen nu van ons?')
  await here.facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })
  await here.picture('open', 'We zitten gelijk in de kring.')
  await here.meeting.goes('first')
  await here.picture('first-first', 'De kring, op volgorde')
  await speaks(here, 7)
  await here.picture('first-own', 'Jouw beurt')
  await here.meeting.goes('more')
  await here.picture('more')
  await here.meeting.goes('gather')
  await here.everybody((client, name, index) =>
    client.say('card.write', {
      card: `card-${index}`,
      label: index % 3 ? `Rust in de groep van ${name}` : `Anders kijken, ${name}`,
      text: '',
      zone: index % 3 ? 'carry' : 'differ',
    }),
  )
  await here.picture('gather', 'Oogsten')
  await here.meeting.goes('harvest')
  await here.picture('harvest', 'Oogst')
})

test('pictures of celebrating', async () => {
  const here = await Gathering.of('celebrate', 'Wat is gelukt, hoe klein ook?')
  await here.picture('step', 'Wat is gelukt, hoe klein ook?')
  const worked = [
    'Elke dag tien minuten gelezen',
    'Ruzie op het plein snel bijgelegd',
    'Ouders kwamen kijken',
  ]
  await here.everybody(
    (client, _name, index) =>
      index < 3 &&
      client.say('card.write', { card: `s${index}`, label: worked[index] ?? '', text: '', zone: 'step' }),
  )
  await here.meeting.goes('made')
  await here.picture('made', 'Wat maakte dit mogelijk?')
  here.meeting
    .by('Anna')
    .say('cards.detail', { cards: ['s0'], detail: 'possible', value: 'Een vast half uur' })
  await here.facilitator.must('choice.set', { cards: ['s0', 's2'] })
  await here.picture('chosen')
  await here.meeting.goes('harvest')
  await here.picture('harvest')
})

test('pictures of the whole way', async () => {
  const route = [
    'Nov: de kansencirkel',
    'Dec: eerste les samen',
    'Jan: een proef in groep 6',
    'Maart: het rooster',
  ]
  const here = await Gathering.of(
    'celebrate',
    'Hoe zijn we hier gekomen?',
    { form: 'route', route },
    undefined,
    'way',
  )
  await here.everybody((client, name, index) =>
    client.say('card.write', {
      card: `m${index}`,
      label: `Een moment van ${name}`,
      text: '',
      zone: index % 2 ? 'now' : 'underway',
    }),
  )
  await here.picture('moments', 'Welke momenten brachten ons hier?')
  await here.meeting.goes('route')
  await here.picture('route', 'Van waar kwamen we, wat bracht ons hier?')
  await here.meeting.goes('proposal')
  const proposal = { action: 'x1', card: '', type: 'proposal', owner: 'Anna', due: '' } as const
  here.meeting
    .by('Anna')
    .say('action.set', { ...proposal, text: 'Elke dag tien minuten lezen, in alle groepen' })
  await here.picture('proposal', 'Wat stellen we het hele team voor?')
  await here.meeting.goes('harvest')
  await here.picture('harvest')
})
