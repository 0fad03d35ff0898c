import { test } from 'vitest'
import { Gathering, harvests, NAMES } from './stage/gathering.ts'

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
