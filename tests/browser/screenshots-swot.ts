import { saying } from '@kring/shared/testing/answers'
import { test } from 'vitest'
import { Gathering, harvests } from './stage/gathering.ts'

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
