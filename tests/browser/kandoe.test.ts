import { readFile } from 'node:fs/promises'
import type { Harvest } from '@kring/shared/harvest/harvest'
import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { KEYBOARD, LAPTOP, PATIENCE, PHONE } from './stage/person.ts'
import type { Screen } from './stage/screen.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard, type Table } from './stage/table.ts'

const QUESTION = 'Waarom geven we huiswerk, en wat willen we daarmee?'
const ANNA = 'Lezen voor plezier'
const BRAM = 'Leerlingen als coach'
const CHRIS = 'Feedback die werkt'
const DINA = 'Elke dag lezen'
const FEMKE = 'Rust in de gang'
const READING = 'Lezen hoort erbij'
const PROPOSED = 'Rust om te leren'

/** One round: whose turn it is stands on the wall, and everybody does it in their own way. */
async function everybodyTakesTurn(
  round: number,
  ways: Record<string, () => Promise<void>>,
  table: Table,
  screen: Screen,
): Promise<void> {
  await table.until((now) => now.turn?.round === round, `round ${round} begins`)
  const had: string[] = []
  for (let name = table.turnOf(); name !== undefined; name = table.turnOf()) {
    had.push(name)
    await screen.showsTurnOf(name)
    const number = table.activity().turn?.number
    await ways[name]?.()
    await table.until((now) => now.turn?.number !== number, `the turn of ${name} ends`)
  }
  expect(had.sort(), 'everyone before anyone twice').toEqual(Object.keys(ways).sort())
}

test('four people, a seat, a facilitator and a wall: a whole KanDoe, from create to harvest', async () => {
  const stage = await Stage.open()
  const facilitator = await stage.facilitator()
  await facilitator.begins({ question: QUESTION, rings: 3, rounds: 2, supply: [BRAM, 'Minder vergaderen'] })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()

  // The lobby: who joins appears by name, by code or by QR.
  await screen.seesHeading(QUESTION)
  const anna = await stage.participant('Anna')
  const bram = await stage.participant('Bram', PHONE)
  const chris = await stage.participant('Chris', KEYBOARD)
  const dina = await stage.participant('Dina', LAPTOP)
  await anna.joinsByCode(await screen.code())
  await screen.sees('Anna')
  await bram.joinsByQr(await screen.qrAddress())
  await chris.joinsByCode((await screen.code()).toLowerCase())
  await dina.joinsByQr(await screen.qrAddress())
  await facilitator.addsSeat('Femke')
  for (const name of ['Anna', 'Bram', 'Chris', 'Dina', 'Femke']) {
    await screen.sees(name)
    await facilitator.seesPerson(name)
  }
  await screen.seesHeading('5 mensen zijn er')

  // Silence: everybody writes, the wall shows counts and nothing else.
  await facilitator.goesOn('Begin met stil schrijven')
  await screen.sees('Neem de tijd.')
  await anna.writesCard(ANNA, 'Niet alles hoeft een toets te zijn.')
  await screen.sees('1 van 5 is klaar')
  await bram.takesPrepared(BRAM)
  await chris.writesCard(CHRIS)
  await dina.writesCard(DINA)
  await screen.sees('4 van 5 zijn klaar')
  await screen.sees('Nog één persoon schrijft.')
  await screen.writesForSeat('Femke', FEMKE)
  await screen.sees('Iedereen is klaar.')
  await screen.knowsNothingOf([ANNA, CHRIS, DINA, FEMKE])
  await facilitator.knowsNothingOf([ANNA, CHRIS, DINA, FEMKE])
  await anna.knowsNothingOf([CHRIS, DINA, FEMKE])
  await bram.knowsNothingOf([ANNA, CHRIS, DINA, FEMKE])

  // Reveal, all at once, and lift: one proposes, the facilitator confirms.
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [screen, anna, dina, facilitator]) await new DrawnBoard(person).shows(5)
  expect(await new DrawnBoard(screen).smallestType(table), 'readable from the last row').toBeGreaterThan(
    0.038,
  )
  for (const label of [ANNA, BRAM, CHRIS, DINA, FEMKE]) await bram.sees(label)
  await dina.takesList()
  await dina.proposesMerge([ANNA, DINA], READING)
  await dina.presses('Bord')
  await screen.sees(READING)
  await facilitator.presses('Neem over')
  for (const person of [screen, anna, facilitator]) await new DrawnBoard(person).shows(4)
  await bram.sees(READING)
  await bram.sees('Stapel van 2 kaarten')

  // Round one: each in their own way; whose turn it is stands on the wall.
  const first: Record<string, () => Promise<void>> = {
    Anna: async () => {
      await anna.drags(CHRIS, table, async (hold) => {
        // The others see the card travel while it is in her hand.
        const wall = new DrawnBoard(screen)
        for (const board of [wall, new DrawnBoard(facilitator), new DrawnBoard(dina)]) {
          await board.cardHeldBy('Anna').waitFor()
        }
        const { x } = await wall.at({ x: hold.from.x + (hold.to.x - hold.from.x) * 0.9, y: hold.to.y })
        await hold.carries(0.9)
        const away = async () => Math.abs((await wall.leftOfCardHeldBy('Anna')) - x)
        await expect.poll(away, { timeout: PATIENCE }).toBeLessThan(8)
      })
      await anna.isDone()
    },
    Bram: async () => {
      await bram.movesInList(READING)
      await bram.saysWhy('Wie leest, leert')
      await bram.isDone()
    },
    Chris: async () => {
      await chris.takesList()
      await chris.movesInList(READING)
      await chris.isDone()
    },
    Dina: () => dina.passes(),
    Femke: async () => {
      await screen.drags(BRAM, table)
      await screen.presses('Klaar')
    },
  }
  await facilitator.goesOn('Begin ronde 1')
  await facilitator.isAt('Ronde 1 van 2')
  await everybodyTakesTurn(1, first, table, screen)
  expect(table.card(READING).zone).toBe('centre')
  expect(table.card(CHRIS).zone).toBe('ring-2')
  expect(table.card(BRAM).zone).toBe('ring-2')
  await screen.sees('Iedereen was aan de beurt')

  // One device goes on in English; the others stay as they are.
  await chris.picks('Meer voor jou', 'English')
  await chris.seesHeading('Everyone had a turn')
  await chris.finds(
    () => chris.page.locator('html').getAttribute('lang'),
    'en',
    'a screen reader hears which',
  )
  await anna.seesHeading('Iedereen was aan de beurt')

  await facilitator.goesOn('Iedereen geweest: tussenstand')
  await screen.sees('Wat valt op? Wat missen we in het midden?')
  await chris.sees('What stands out? What do we miss in the centre?')
  // What others propose never pushes away what one still has to say of one's own move.
  await dina.takesList()
  await dina.proposesMerge([CHRIS, FEMKE], PROPOSED)
  await anna.sees(PROPOSED)
  const top = async (words: string) =>
    (await anna.page.getByText(words).first().boundingBox())?.y ?? Number.NaN
  expect(await top('Waarom deze kaart?'), 'the note about one’s move comes first').toBeLessThan(
    await top(PROPOSED),
  )
  await dina.presses('Trek in')
  await dina.presses('Bord')
  await facilitator.goesOn('Begin ronde 2')
  const second: Record<string, () => Promise<void>> = {
    Anna: () => anna.passes(),
    Bram: async () => {
      await bram.movesInList(CHRIS)
      await bram.isDone()
    },
    Chris: async () => {
      await chris.seesHeading('Your turn')
      await chris.presses('I pass')
    },
    Dina: async () => {
      await dina.takesList()
      await dina.movesInList(FEMKE)
      // What ends a turn with a card laid may be pressed at the wall as well.
      await screen.presses('Klaar')
    },
    Femke: () => screen.presses('Geef door voor Femke'),
  }
  await everybodyTakesTurn(2, second, table, screen)
  expect(table.card(CHRIS).zone).toBe('centre')

  // The core: proposed, rated in private, shown as counts.
  await facilitator.goesOn('Iedereen geweest: kernbesluit')
  await facilitator.proposesCore()
  await anna.consents('Ja')
  await bram.consents('Met bezorgdheid')
  await screen.sees('2 van 5 kozen al')
  await screen.choosesForSeat('Femke', 'Ja')
  await dina.consents('Nog niet')
  await chris.presses(/^Yes/)
  await screen.sees('Zo kijken we ernaar')
  for (const [answer, count] of [
    ['Ja', '3'],
    ['Met bezorgdheid', '1'],
    ['Nog niet', '1'],
  ] as const) {
    await screen.finds(() => screen.counts(answer), count, `the count of ${answer}`)
    await bram.finds(() => bram.counts(answer), count, `the count of ${answer}`)
  }

  // What follows, and the harvest.
  await facilitator.goesOn('Naar vervolg')
  await dina.addsStep('Elke dag tien minuten lezen in alle klassen', 'Anna', '2027-01-15')
  await screen.sees('Elke dag tien minuten lezen in alle klassen')
  await facilitator.presses('Parkeer de andere 2 kaarten')
  await screen.sees('2 kaarten geparkeerd')
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await bram.follows('Open de oogst')
  await bram.seesHeading('Onze kern')
  await bram.seesHeading(READING)
  await bram.sees('Wie leest, leert')
  await bram.sees('Instemming: 3 ja, 1 met bezorgdheid, 1 nog niet.')
  await bram.sees('Elke dag tien minuten lezen in alle klassen')
  await chris.follows('Open the harvest')
  await chris.seesHeading('Our core')

  await facilitator.presses('Open de oogst')
  await facilitator.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  const png = await facilitator.downloads('Het bord als plaatje')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(20_000)
  const saved = facilitator.page.waitForEvent('download')
  await facilitator.presses('Bewaar als pdf')
  const pdf = await readFile(await (await saved).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const csv = (await facilitator.downloads('Tabel voor een rekenblad')).toString()
  expect(csv).toContain(READING)
  expect(csv.split('\n').length).toBeGreaterThan(4)
  const markdown = (await facilitator.downloads('Tekst zonder opmaak')).toString()
  expect(markdown).toContain(QUESTION)
  expect(markdown).toContain('Wie leest, leert')
  const file = await facilitator.downloads('Begin voor een volgende bijeenkomst')

  // What leaves the group is what it released, and what nobody would rather keep.
  await facilitator.presses('Kies wat jullie delen')
  await facilitator.page
    .getByRole('checkbox', { name: `Delen: ${READING}` })
    .first()
    .check()
  await facilitator.page
    .getByRole('checkbox', { name: `Delen: ${CHRIS}` })
    .first()
    .check()
  expect(await barriers(facilitator.page)).toEqual([])
  await bram.presses('Om te delen')
  await bram.presses(`Liever niet delen: ${CHRIS}`)
  await facilitator.sees('Iemand heeft dit liever niet gedeeld.')
  await facilitator.presses('Om te delen')
  await facilitator.sees(READING)
  const shared = (await facilitator.downloads('Tekst zonder opmaak')).toString()
  expect(shared).toContain(READING)
  for (const kept of [CHRIS, QUESTION, 'Elke dag tien minuten lezen']) expect(shared).not.toContain(kept)
  const harvest = JSON.parse(file.toString()) as Harvest
  expect(harvest.core.map((card) => card.label).sort()).toEqual([CHRIS, READING].sort())
  expect(harvest.consent).toEqual({ yes: 3, concern: 1, notYet: 1 })
  expect(harvest.actions).toMatchObject([{ owner: 'Anna', due: '2027-01-15', type: 'action' }])

  // What was harvested is the supply of the next meeting.
  await facilitator.goes('/new/kandoe')
  await facilitator.takesKept('Kaarten uit een eerdere oogst', file)
  await facilitator.sees('4 kaarten gelezen.')
})
