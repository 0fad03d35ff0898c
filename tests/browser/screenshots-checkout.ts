import { test } from 'vitest'
import { Gathering, harvests, NAMES, speaks } from './stage/gathering.ts'

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
