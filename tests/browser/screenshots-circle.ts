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
