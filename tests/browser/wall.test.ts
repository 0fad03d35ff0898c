import { saying } from '@kring/shared/testing/answers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atSize, settled } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { brokenWords } from './stage/lines.ts'
import { button, type Device, LAPTOP, type Person } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = {
  ...LAPTOP,
  context: { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' },
}
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  // An old projector: as small as walls are, and squarer.
  { width: 1024, height: 768 },
]

/** As long as a name may be, and each a name one may meet. */
const NAMES = [
  'Anne-Marie van den Broeck-Smit',
  'Maximiliaan Vandenbroucke-Vos',
  'Wilhelmina de Graaf-Oosterhuis',
  'Christoffel van Nieuwenhuijzen',
  'Bartholomeus Schimmelpenninck',
  'Jo',
]
/** As long as a question may be. */
const QUESTION =
  'Waarom geven we in de bovenbouw eigenlijk nog huiswerk, wat willen we daarmee bereiken bij onze leerlingen, en hoe merken wij en de ouders dat het wat oplevert?'

/** As long as a reason may be. */
const WHY =
  'Zonder rust in de gang komt er van lezen, plannen en samen voorbereiden weinig terecht, en dat merken ouders thuis ook elke dag weer op.'

/** Agreements of an earlier time, each as long as one may be. */
const AGREEMENTS = [
  'We laten elkaar uitpraten, vatten samen wat we hoorden, en vragen door voordat we zelf iets voorstellen | vorige keer: deels',
  'Wie het niet ziet zitten zegt dat hier aan tafel, en niet later in de gang of aan de koffietafel met een ander | vorige keer: nee',
  'En als we iets afspreken staat erbij wie het doet, wanneer het klaar is, en hoe we merken dat het iets oplevert | vorige keer: ja',
]
const GOAL =
  'Weten wat er voor onze leerlingen in de bovenbouw het meest toe doet, en een stap kiezen die lukt'

/** What is wrong with how words and buttons stand on a wall, at every size it may have. */
async function outOfPlace(wall: Person): Promise<string[]> {
  const found: string[] = []
  for (const size of SIZES) {
    const wrong = await atSize(wall.page, size, () => misplaced(wall.page))
    found.push(...wrong.map((one) => `${size.width} × ${size.height}: ${one}`))
  }
  return found
}

/**
 * @returns words that are cut, out of sight or lie on other words, and what is pressed that is too small or too high.
 * Measured by the boxes of the lines themselves.
 */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = (element: Element) => (element.textContent ?? '').trim().slice(0, 40)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const lines: { of: Element; box: DOMRect }[] = []
    const wrong: string[] = []
    while (texts.nextNode()) {
      const of = texts.currentNode.parentElement
      if (!of || !texts.currentNode.textContent?.trim()) continue
      if (!of.checkVisibility() || of.closest('.sr-only')) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      for (const box of range.getClientRects()) {
        if (box.width < 2) continue
        lines.push({ of, box })
        let clip: Element | null = of
        const within = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
        while (clip) {
          if (getComputedStyle(clip).overflowY !== 'visible') {
            const edge = clip.getBoundingClientRect()
            within.left = Math.max(within.left, edge.left)
            within.top = Math.max(within.top, edge.top)
            within.right = Math.min(within.right, edge.right)
            within.bottom = Math.min(within.bottom, edge.bottom)
          }
          clip = clip.parentElement
        }
        // A line is higher than its letters: a tenth above and below is empty.
        const air = box.height * 0.12
        if (
          box.left < within.left - 1 ||
          box.right > within.right + 1 ||
          box.top + air < within.top - 1 ||
          box.bottom - air > within.bottom + 1
        )
          wrong.push(`cut: “${said(of)}”`)
      }
    }
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.3)
          wrong.push(`“${said(one.of)}” lies on “${said(other.of)}”`)
      }
    for (const pressed of document.querySelectorAll('button')) {
      if (!pressed.checkVisibility()) continue
      const { top, width, height } = pressed.getBoundingClientRect()
      const least = Math.min(width, height)
      if (least < 63.5) wrong.push(`${Math.round(least)} px to press: “${said(pressed)}”`)
      if (top < innerHeight * (2 / 3) - 1)
        wrong.push(`out of reach, at ${Math.round((100 * top) / innerHeight)} vh: “${said(pressed)}”`)
    }
    return [...new Set(wrong)]
  })
}

/** A name, wherever a hyphen may stand in it. */
function asBroken(name: string): RegExp {
  return new RegExp([...name].join('\u00ad?'))
}

/** Where name, next, round and time stand, in hundredths of the height of the wall. */
async function places(page: Page): Promise<number[]> {
  await settled(page)
  return page.evaluate(() => {
    const turns = document.querySelector('aside section:has(> section)')
    return [...(turns?.children ?? [])].map((part) =>
      Math.round((1000 * part.getBoundingClientRect().top) / innerHeight),
    )
  })
}

test('a lobby of twenty with long names, and silence with twelve at the wall, are whole and in sight', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const others = ['Jan-Willem Oosterwijk-Verbeek', 'Anna', 'Jan-Willem Oosterwijk-Verbeer', 'Bram']
  const meeting = await Prepared.open(stage, 'kandoe', QUESTION, [...NAMES.slice(0, 4), ...others])
  const seats = Array.from({ length: 12 }, (_, index) => `s${index}`)
  const facilitator = meeting.by('facilitator')
  for (const [index, member] of seats.entries())
    await facilitator.must('seat.add', { member, name: NAMES[index % NAMES.length] as string })
  const wall = await meeting.at('screen', WALL)
  await wall.sees('20 mensen zijn er')
  await album.take('lobby', wall)
  expect(await outOfPlace(wall)).toEqual([])
  const names = await wall.page.locator('main li').allInnerTexts()
  expect(new Set(names).size, 'all by a name of their own').toBe(20)
  // Beside the lobby, on the console, a name stands in far less room.
  expect(await brokenWords(wall.page)).toEqual([])
  const desk = await meeting.at('facilitator', LAPTOP)
  await desk.sees('20 mensen zijn er')
  await settled(desk.page)
  expect(await brokenWords(desk.page)).toEqual([])

  await meeting.goes('write')
  await wall.seesHeading('Stil schrijven')
  expect(await outOfPlace(wall)).toEqual([])
  // What lies there follows from the count that all know, whoever is ready, with however much.
  const lying = () => wall.page.locator('main ul').first().innerHTML()
  const says = (name: string, ready: boolean) => meeting.by(name).must('ready.set', { ready })
  const [anne, max, wil, chris] = NAMES as [string, string, string, string]
  await meeting.by(anne).must('card.write', { card: 'a', label: 'Rust', text: '', zone: 'ring-1' })
  await says(anne, true)
  await says(max, true)
  await wall.sees('2 van 20 zijn klaar')
  await album.take('silence', wall)
  const two = await lying()
  expect(two.match(/<li/g)).toHaveLength(2)
  await says(anne, false)
  await says(max, false)
  await wall.sees('Neem de tijd.')
  expect(await lying()).toBe('')
  await says(chris, true)
  await meeting.by(wil).must('card.write', { card: 'w', label: 'Ritme', text: 'Elke dag', zone: 'ring-1' })
  await says(wil, true)
  await wall.sees('2 van 20 zijn klaar')
  expect(await lying()).toBe(two)

  await wall.presses('Meedoen zonder toestel')
  const sheet = wall.page.getByRole('dialog', { name: 'Wie geen toestel heeft, doet hier mee' })
  await sheet.waitFor()
  await album.take('seats', wall)
  await settled(wall.page)
  const high = await sheet
    .getByRole('button', { name: /schrijft hier$/ })
    .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().top / innerHeight)))
  expect(high).toBeGreaterThan(0.65)
  const first = facilitator.meeting()?.members.s0?.name ?? ''
  expect(first, 'another of the same name has a letter').toMatch(/ B$/)
  await wall.presses(`${first} schrijft hier`, sheet)
  const writing = await wall.dialog(`${first} schrijft`)
  // What is typed stands above what is pressed, which is as low and as large as anywhere on a wall.
  for (const size of SIZES) {
    const pressed = () =>
      writing.getByRole('button').evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom, width, height } = one.getBoundingClientRect()
          return top > innerHeight * 0.65 && bottom <= innerHeight && Math.min(width, height) > 63.5
        }),
      )
    expect(await atSize(wall.page, size, pressed), `${size.width} × ${size.height}`).toEqual([true, true])
  }
}, 300_000)

test('in a round name, next, round and time have their places, whoever has the turn', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const meeting = await Prepared.open(stage, 'kandoe', QUESTION, NAMES.slice(0, 5), { order: 'joined' })
  const facilitator = meeting.by('facilitator')
  await facilitator.must('seat.add', { member: 'seat', name: 'Geertruida van Amerongen-Kok' })
  await meeting.goes('write')
  for (const [index, name] of NAMES.slice(0, 5).entries()) {
    const label = ['Rust in de gang', 'Samen lezen', 'Ouders als partners', 'Minder toetsen', 'Buiten leren']
    meeting
      .by(name)
      .say('card.write', { card: `c${index}`, label: label[index] as string, text: '', zone: 'ring-1' })
  }
  await meeting.goes('raise')
  const proposals: [string, string, string[]][] = [
    ['v1', 'Verantwoordelijkheid geven', ['c0', 'c1', 'c2']],
    ['v2', 'Leesbevordering thuis samen', ['c3', 'c4']],
    ['v3', 'Ouderbetrokkenheid vergroten', ['c2', 'c3']],
    ['v4', 'Ontwikkelingsgericht toetsen', ['c1', 'c4']],
  ]
  for (const [index, [proposal, label, cards]] of proposals.entries())
    await meeting.by(NAMES[index] as string).must('merge.propose', { proposal, cards, label, text: '' })
  const wall = await meeting.at('screen', WALL)
  await wall.seesHeading('Optillen')
  await wall.page.locator('aside li').first().waitFor()
  await album.take('proposals', wall)
  expect(await outOfPlace(wall)).toEqual([])

  await facilitator.must('phase.go', {
    phase: 'rounds',
    round: 1,
    stamp: facilitator.activity().phase.stamp,
  })
  const turn = () => facilitator.activity().turn
  const fixed: number[][] = []
  for (let taken = 0; taken < 6; taken++) {
    const holder = turn()?.holder ?? ''
    const name = facilitator.meeting()?.members[holder]?.name ?? ''
    await wall.sees(asBroken(name), wall.page.getByRole('complementary'))
    const isSeat = holder === 'seat'
    expect(await brokenWords(wall.page), name).toEqual([])
    await button(wall.page, isSeat ? `Geef door voor ${name}` : `Schuif hier voor ${name}`).waitFor()
    expect(await outOfPlace(wall), name).toEqual([])
    fixed.push(await places(wall.page))
    if (isSeat || taken === 0) await album.take(`turn-${taken}`, wall)
    if (isSeat) {
      const { number } = turn() ?? { number: 0 }
      await facilitator.must('turn.skip', { turn: number })
      continue
    }
    const mover = meeting.by(name)
    const card = taken === 0 ? 'c1' : 'c0'
    if (taken < 2) {
      await mover.must('card.move', {
        card,
        zone: 'ring-2',
        turn: turn()?.number ?? 0,
        note: taken === 0 ? 'Omdat het telt' : WHY,
      })
      await wall.sees('vertelt waarom')
      await wall.sees(taken === 0 ? '“Omdat het telt”' : `“${WHY}”`)
      await wall.seesButton('Leg terug')
      await album.take(`why-${taken}`, wall)
      expect(await outOfPlace(wall), `${name} says why`).toEqual([])
      fixed.push(await places(wall.page))
    }
    await mover.must('turn.end', { turn: turn()?.number ?? 0 })
    await facilitator.until(() => turn()?.holder !== holder, 'the next turn')
  }
  expect(fixed.length).toBe(8)
  for (const one of fixed) expect(one).toEqual(fixed[0])
}, 300_000)

test('under a short question a name of one long word is whole, and so is who had no turn yet', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const names = ['Geertruida', 'Bartholomeus', 'Maximiliaan']
  const meeting = await Prepared.open(stage, 'kandoe', 'Wat telt?', names, { order: 'joined' })
  await meeting.goes('write')
  for (const [index, name] of names.entries())
    meeting.by(name).say('card.write', { card: `c${index}`, label: `Kaart ${index}`, text: '' })
  await meeting.goes('raise')
  const facilitator = meeting.by('facilitator')
  const turn = () => facilitator.activity().turn
  facilitator.say('phase.go', { phase: 'rounds', round: 1, stamp: facilitator.activity().phase.stamp })
  await facilitator.until(() => turn() !== null, 'a round begins')
  const wall = await meeting.at('screen', WALL)
  for (const name of names) {
    await wall.seesButton(`Schuif hier voor ${name}`)
    await album.take(`short-${name.toLowerCase()}`, wall)
    expect(await outOfPlace(wall), name).toEqual([])
    await facilitator.must('turn.skip', { turn: turn()?.number ?? 0 })
  }
  await wall.sees('Nog niet geweest: Geertruida, Bartholomeus en Maximiliaan.')
  await album.take('short-missed', wall)
  expect(await outOfPlace(wall)).toEqual([])
}, 300_000)

test('under a long question it is read whole that a round is over, that all lie inside, and how the group looks at its core', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const names = ['Anna', 'Bram', 'Chris', 'Dina']
  const meeting = await Prepared.open(stage, 'kandoe', QUESTION, names, { order: 'joined', rings: 3 })
  const facilitator = meeting.by('facilitator')
  await meeting.goes('write')
  for (const [index, label] of ['Verantwoordingsdocumenten', 'Rust in de gang'].entries())
    meeting.by(names[index] as string).say('card.write', { card: `c${index}`, label, text: '' })
  await meeting.goes('raise')
  const round = (number: number) =>
    facilitator.must('phase.go', {
      phase: 'rounds',
      round: number,
      stamp: facilitator.activity().phase.stamp,
    })
  await round(1)
  const wall = await meeting.at('screen', WALL)
  const moves = [
    ['c1', 'ring-2'],
    ['c0', 'ring-2'],
    ['c1', 'centre'],
    ['c0', 'centre'],
  ] as const
  for (const [index, [card, zone]] of moves.entries()) {
    const mover = meeting.by(names[index] as string)
    const isTurn = () => mover.activity().turn?.holder === mover.access.member
    await mover.until(isTurn, `${names[index]} has the turn`)
    const turn = mover.activity().turn?.number ?? 0
    await mover.must('card.move', { card, zone, turn, note: '' })
    await mover.must('turn.end', { turn })
  }
  await wall.sees('Iedereen was aan de beurt')
  await wall.sees('Kijk samen naar het bord.')
  await album.take('round-over', wall)
  expect(await outOfPlace(wall)).toEqual([])
  await round(2)
  await wall.sees('Geen kaart kan nog verder naar binnen.')
  // Whoever has the turn can still say something; nothing is offered that cannot be done.
  await wall.sees(facilitator.meeting()?.members[facilitator.activity().turn?.holder ?? '']?.name ?? '?')
  await wall.sees('kan nog iets zeggen')
  expect(await button(wall.page, /^Schuif hier/).count()).toBe(0)
  await album.take('all-inside', wall)
  expect(await outOfPlace(wall)).toEqual([])

  await meeting.goes('check')
  await facilitator.must('rating.propose', { cards: ['c0', 'c1'], rating: facilitator.rating()?.number ?? 0 })
  const rating = facilitator.rating()?.number ?? 0
  for (const [index, name] of names.entries()) {
    const client = meeting.by(name)
    await client.until(() => client.rating()?.open === true, `${name} is asked`)
    client.say('rating.answer', { answers: saying(index === 0 ? 'concern' : 'yes'), rating })
  }
  await wall.sees('Zo kijken we ernaar')
  await album.take('core-rated', wall)
  expect(await outOfPlace(wall)).toEqual([])
  // Beside each answer stands its bar, and not under its words.
  for (const size of SIZES)
    expect(await atSize(wall.page, size, () => wordsOnBars(wall.page)), `${size.width}`).toEqual([])

  // Beside the board a long word of a card is broken where the card breaks it.
  await meeting.goes('next')
  const step = { action: 'a', type: 'action', text: 'De map gaat weg', owner: 'Bram', due: '' } as const
  await facilitator.must('action.set', { ...step, card: 'c0' })
  await wall.sees('De map gaat weg')
  await wall.sees(/Verantwoordings\u00addocumenten/, wall.page.locator('em'))
  await album.take('step', wall)
  expect(await outOfPlace(wall)).toEqual([])
}, 300_000)

/** @returns answers whose words reach over their bar */
function wordsOnBars(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('dl > div')].flatMap((answer) => {
      const words = document.createRange()
      const term = answer.querySelector('dt')
      const bar = answer.querySelector('dd > i')
      if (!term || !bar) return ['no bar']
      words.selectNodeContents(term)
      const right = Math.max(...[...words.getClientRects()].map((box) => box.right))
      return right > bar.getBoundingClientRect().left ? [term.textContent ?? ''] : []
    }),
  )
}

test('pairs of people without a device find room beside whoever sits with whom', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const meeting = await Prepared.open(stage, 'swot', QUESTION, NAMES.slice(0, 2), {
    crossing: true,
    pairs: true,
  })
  const facilitator = meeting.by('facilitator')
  for (let index = 0; index < 12; index++)
    await facilitator.must('seat.add', { member: `s${index}`, name: NAMES[index % 5] as string })
  await meeting.goes('pairs')
  const wall = await meeting.at('screen', WALL)
  await wall.seesHeading('Kruisen in tweetallen')
  await wall.seesButton('Meedoen zonder toestel')
  await album.take('pairs', wall)
  expect(await outOfPlace(wall)).toEqual([])
  await wall.presses('Meedoen zonder toestel')
  const sheet = wall.page.getByRole('dialog', { name: 'Wie geen toestel heeft, doet hier mee' })
  await sheet
    .getByRole('button', { name: /: schrijf hier$/ })
    .nth(4)
    .waitFor()
  await album.take('pairs-here', wall)
}, 300_000)

test('a check-in: everybody is called by a name of their own, and landing asks its own question', async () => {
  const stage = await Stage.open()
  const album = new Album('wall-')
  const names = [...NAMES, 'Anne-Marie de Wit', 'Jan-Willem Oosterwijk-Verbeek']
  const meeting = await Prepared.open(stage, 'checkin', QUESTION, names, { agreements: AGREEMENTS })
  const wall = await meeting.at('screen', WALL)
  await wall.seesHeading(QUESTION)
  await meeting.goes('recall')
  await wall.sees(/^En als we/)
  await album.take('recalled', wall)
  expect(await outOfPlace(wall)).toEqual([])

  await meeting.goes('round')
  const [first] = names as [string]
  await wall.seesButton(`${first} is klaar`)
  await album.take('round', wall)
  expect(await outOfPlace(wall)).toEqual([])
  const called = await wall.page.locator('main li strong').allInnerTexts()
  expect(new Set(called).size).toBe(names.length)
  const cut = () =>
    wall.page
      .locator('main li strong')
      .evaluateAll((all) =>
        all.flatMap((name) => (name.scrollWidth > name.clientWidth + 1 ? [name.textContent] : [])),
      )
  for (const size of SIZES) expect(await atSize(wall.page, size, cut), 'names that are cut').toEqual([])

  await meeting.goes('land')
  await wall.seesHeading('Wat mag nu even wachten?')
  await album.take('landing', wall)
  const size = () =>
    wall.page
      .getByRole('heading', { name: 'Wat mag nu even wachten?' })
      .evaluate((asked) => Number.parseFloat(getComputedStyle(asked).fontSize) / innerHeight)
  expect(await size()).toBeGreaterThan(0.05)
  expect(await outOfPlace(wall)).toEqual([])

  const goals = Array.from({ length: 6 }, (_, index) => `${index + 1}. ${GOAL}`)
  const ending = await Prepared.open(stage, 'checkout', QUESTION, NAMES.slice(0, 2), { goals })
  await ending.goes('goals')
  const last = await ending.at('screen', WALL)
  await last.sees(goals[5] as string)
  await album.take('goals', last)
  expect(await outOfPlace(last)).toEqual([])
}, 300_000)
