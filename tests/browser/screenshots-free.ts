import { test } from 'vitest'
import { Gathering, harvests } from './stage/gathering.ts'

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
