import { saying } from '@kring/shared/testing/answers'
import { test } from 'vitest'
import { Gathering, harvests } from './stage/gathering.ts'

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
