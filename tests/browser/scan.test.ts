import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, settled, sideways } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, KEYBOARD, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const ON_WIRE = ['Chris', 'Dina', 'Eva', 'Fem']
const OWN = 'Rooster zonder tussenuren'

/** What those whose pages nobody looks at say: they differ about time, and agree about the rest. */
async function others(
  meeting: Prepared,
  answer: (index: number) => Record<string, object>,
  names: readonly string[] = ON_WIRE,
): Promise<void> {
  for (const [index, name] of names.entries()) {
    const client = meeting.by(name)
    const isOpen = () => client.rating()?.open === true
    await client.until(isOpen, `${name} is asked`)
    client.say('rating.answer', { answers: answer(index) as never, rating: client.rating()?.number ?? 0 })
  }
  await meeting.heard()
}

/** @returns what is pressed and reaches beyond the group it belongs to */
function beyondGroups(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('fieldset button')].flatMap((pressed) => {
      const edge = pressed.closest('fieldset')?.getBoundingClientRect().right ?? 0
      return pressed.getBoundingClientRect().right > edge + 1 ? [pressed.textContent ?? ''] : []
    }),
  )
}

/** @returns what reaches beyond its row, or lies on another word, on a wall as an old, squarer projector beams it */
async function crowded(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 1024, height: 768 })
  await settled(page)
  const found = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('main ol > li')]
    const out = rows.flatMap((row) => {
      const { right, bottom } = row.getBoundingClientRect()
      const parts = [...row.querySelectorAll('strong, small, b, i')].map((part) => ({
        said: part.textContent || part.tagName,
        at: part.getBoundingClientRect(),
      }))
      return parts.filter(({ at }) => at.right > right + 1 || at.bottom > bottom + 1)
    })
    const heads = [...document.querySelectorAll('main [aria-hidden] > span')].map((head) => ({
      said: head.textContent,
      at: head.getBoundingClientRect(),
    }))
    const onNext = heads.filter(({ at }, index) => at.right > (heads[index + 1]?.at.left ?? innerWidth))
    return [...out, ...onNext].map(({ said }) => said ?? '')
  })
  if (size) await page.setViewportSize(size)
  return found
}

const group = (person: Person, name: string) => person.page.getByRole('group', { name })

test('six people, a seat, a facilitator and a wall: a whole self-scan, from framework to harvest', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('scan-')
  const meeting = await Prepared.open(stage, 'scan', 'Hoe krijgt leren van elkaar tijd?', [
    'Anna',
    'Bram',
    ...ON_WIRE,
  ])
  meeting.by('facilitator').say('seat.add', { member: 'seat-1', name: 'Ed' })
  const facilitator = await meeting.at('facilitator', LAPTOP)
  const screen = await meeting.at('screen', WALL)
  const anna = await meeting.at('Anna', PHONE)
  const bram = await meeting.at('Bram', KEYBOARD)
  const seen = [screen, anna, bram, facilitator]

  // The pillars, for all to read; what will be asked of each on one's own device.
  await screen.sees('Samen verantwoordelijk')
  await anna.sees('Er is beschermde tijd')
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await album.take('intro', ...seen)

  // One by one on a phone; what was filled in stays when one leaves and comes back. A list as well.
  await facilitator.presses('Naar zelf scoren')
  await anna.presses(/Zelden/)
  await anna.writes(/^Waaraan zie je dat bij ons/, OWN)
  await anna.presses('Volgende')
  await anna.sees('2 van 15')
  await anna.presses(/Vanzelf/)
  await anna.presses('Volgende')
  await anna.sees('3 van 15')
  await anna.reloads()
  await anna.sees('3 van 15')
  await anna.presses('Toon alles als lijst')
  await anna.sees(/^Je hoogste score wordt sterker met een voorbeeld/)
  // The longer words of English find room on the same phone.
  await anna.picks('Meer voor jou', 'English')
  await anna.sees('Cannot tell')
  await settled(anna.page)
  expect(await sideways(anna.page)).toEqual([])
  expect(await beyondGroups(anna.page)).toEqual([])
  await anna.picks('More for you', 'Nederlands')
  await anna.presses('Geef mijn antwoorden')
  await anna.sees(OWN)
  await bram.presses(/Soms/, group(bram, 'Er is beschermde tijd'))
  await bram.presses('Geef mijn antwoorden')
  await screen.presses('Ed kiest hier')
  const hand = await screen.dialog('Ed kiest hier')
  await screen.presses(/Vanzelf/, hand.getByRole('group', { name: 'Er is beschermde tijd' }))
  await screen.presses('Geef mijn antwoorden', hand)
  await hand.waitFor({ state: 'hidden' })
  await screen.sees('3 van 7 kozen al')
  for (const person of [screen, bram, facilitator]) await person.knowsNothingOf([OWN])
  expect(await barriers(anna.page)).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await album.take('score', ...seen)

  // All are in: the widest difference first, with what people see, and nobody's name.
  await others(meeting, (index) => ({
    visible: { level: 'level-2', example: `Bij ons ${index}` },
    time: { level: index % 2 ? 'level-1' : 'level-4', example: `Op dinsdag ${index}` },
  }))
  // Nearby the examples are read at once.
  await facilitator.sees('Op dinsdag 0')
  await facilitator.presses('Naar samen kijken')
  await screen.sees('Er is beschermde tijd')
  await screen.sees('Op dinsdag 0')
  await anna.sees(/onderbouwd met een voorbeeld; spreiding .*, gemiddeld/)
  for (const person of [screen, anna]) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  expect(await crowded(screen.page)).toEqual([])
  await album.take('look', ...seen)

  // Practices are told in turn; nobody writes them.
  await facilitator.presses('Begin het rondje')
  await anna.seesHeading('Jouw beurt')
  expect(await anna.page.getByRole('textbox').count()).toBe(0)
  await screen.sees('Ruimte om te leren')
  await anna.presses('Klaar, geef door')
  await bram.seesHeading('Jouw beurt')
  await album.take('tell', ...seen)
  await facilitator.presses(/: kracht en uitdaging$/)
  await facilitator.presses('Stop de ronde nu', await facilitator.dialog('De ronde is nog bezig'))

  // Everybody picks for themselves; then the group says one strength and one challenge.
  await anna.presses('Kracht', group(anna, 'Leren centraal'))
  await anna.presses('Uitdaging', group(anna, 'Ruimte om te leren'))
  await anna.presses('Geef mijn antwoorden')
  await others(meeting, () => ({ focus: { level: 'strength' }, conditions: { level: 'challenge' } }))
  await screen.sees('5 van 7 kozen al')
  await facilitator.presses(/toch de uitkomst/)
  const form = (person: Person, heading: string) =>
    person.page.getByRole('article').filter({ has: person.page.getByRole('heading', { name: heading }) })
  await anna.writes('Wat vieren we?', 'We leren zichtbaar', form(anna, 'Kracht'))
  await anna.writes('Wat betekent dit voor onze leervraag?', 'Daar bouwen we op', form(anna, 'Kracht'))
  await anna.presses('Zet neer', form(anna, 'Kracht'))
  await screen.sees('We leren zichtbaar')
  // What stands there can be taken out while it is changed, and left as it was.
  await anna.presses('Pas aan', form(anna, 'Kracht'))
  const celebrated = form(anna, 'Kracht').getByRole('textbox', { name: 'Wat vieren we?' })
  await celebrated.fill('')
  await anna.finds(() => celebrated.inputValue(), '', 'an emptied field stays empty')
  await anna.presses('Laat zoals het is', form(anna, 'Kracht'))
  await anna.sees('We leren zichtbaar')
  await facilitator.writes('Waar willen we groeien?', 'Tijd beschermen', form(facilitator, 'Uitdaging'))
  await facilitator.presses('Zet neer', form(facilitator, 'Uitdaging'))
  await bram.sees('Tijd beschermen')
  for (const person of [screen, anna, facilitator])
    expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await album.take('choose', ...seen)

  await facilitator.presses('Naar de oogst')
  await screen.sees('Voor onze leervraag: Daar bouwen we op')
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await album.take('harvest', ...seen)
  await anna.follows(/oogst/i)
  await anna.seesHeading('Kracht: Leren centraal')
  await anna.seesHeading('Uitdaging: Ruimte om te leren')
  await anna.sees(/^7 antwoorden|^6 antwoorden/)
  expect(await barriers(anna.page)).toEqual([])
})

/** A scan of last spring, as the harvest of then kept it. */
const EARLIER = [
  '# scan | 2026-03-02 | 6 | Wat vroegen we toen?',
  '= kring-lfl 1',
  'time 3 0 0 3 0',
  'visible 0 4 1 0 1',
  '! Kracht, Dialoog: We spreken ons uit',
]

test('a second scan: looking back, then and now side by side with how many, and no claim of a difference', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('scan-again-')
  const names = ['Anna', ...ON_WIRE]
  const settings = { earlier: EARLIER, lookBack: true }
  const meeting = await Prepared.open(stage, 'scan', 'Hoe krijgt leren van elkaar tijd?', names, settings)
  await meeting.goes('score')
  await others(meeting, (index) => ({ time: { level: index % 2 ? 'level-3' : 'level-2' } }), names)
  await meeting.goes('back')
  const anna = await meeting.at('Anna', PHONE)
  await anna.sees('Hoe was het toen, zoals je er nu naar kijkt?')
  await anna.presses('Toon alles als lijst')
  await anna.presses(/Zelden/, group(anna, 'Er is beschermde tijd'))
  await anna.presses('Geef mijn antwoorden')
  await others(meeting, () => ({ time: { level: 'level-1' } }))
  const onWire = meeting.by('facilitator')
  await onWire.until(() => onWire.rating()?.open === false, 'all looked back')
  await meeting.goes('look')
  const facilitator = await meeting.at('facilitator', LAPTOP)
  for (const person of [anna, facilitator]) {
    await person.seesHeading('Vergeleken met vorige keer')
    await person.sees(
      /^Er is beschermde tijd: toen 6 antwoorden, spreiding 1,5, gemiddeld 2,5; toen, met de blik van nu 5 antwoorden, spreiding 0, gemiddeld 1; nu 5 antwoorden, /,
    )
    await person.sees(/bewijst een verschil niets/)
    expect(await barriers(person.page), person.name).toEqual([])
  }
  await album.take('compared', anna, facilitator)

  // Where nobody said a strength or a challenge, how the group answered stands at the end instead of empty places.
  await meeting.goes('harvest')
  await facilitator.sees('Dank jullie wel.')
  await facilitator.page.getByRole('main').getByRole('list', { name: 'De pijlers' }).waitFor()
})
