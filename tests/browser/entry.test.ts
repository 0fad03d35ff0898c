import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { Album } from './stage/album.ts'
import { Network, type Treatment } from './stage/network.ts'
import { LAPTOP, type Person, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'
const LONG = 'http://[fd00:1234:5678:9abc:def0:1234:5678:9abc]:4400'
const BLOCKED = 'Dit netwerk houdt de live verbinding tegen'
const FORGETS = /^Deze browser bewaart niets/

/** What a browser does to whoever wants to keep something. */
type Forbidden = 'all' | 'writing' | 'databases'

/** From its next page on a device keeps nothing, by an error for whoever tries. */
async function keepsNothing(person: Person, what: Forbidden): Promise<void> {
  await person.page.context().addInitScript((forbidden: Forbidden) => {
    const refuse = (): never => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    if (forbidden === 'writing') Storage.prototype.setItem = refuse
    if (forbidden === 'all')
      for (const store of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, store, { get: refuse, configurable: true })
    if (forbidden !== 'writing')
      Object.defineProperty(window, 'indexedDB', { get: refuse, configurable: true })
  }, what)
}

test('a browser that keeps nothing: one begins, joins and opens the wall all the same, and is told', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  const album = new Album('entry-storage-')
  const facilitator = await stage.facilitator()
  await keepsNothing(facilitator, 'all')
  await facilitator.begins({ question: QUESTION })
  await facilitator.sees(FORGETS)
  const { code } = facilitator.made
  for (const [name, what] of [
    ['Anna', 'all'],
    ['Bram', 'writing'],
    ['Chris', 'databases'],
  ] as const) {
    const person = await stage.participant(name, PHONE)
    await keepsNothing(person, what)
    await person.joinsByQr(`${stage.server.origin()}/join/${code}`)
    if (what !== 'databases') await person.sees(FORGETS)
    if (what === 'all') await album.take('told', person, facilitator)
    await facilitator.seesPerson(name)
    // A tab that is loaded anew is the same tab.
    await person.reloads()
    await person.isSaved()
  }
  await facilitator.reloads()
  await facilitator.seesPerson('Chris')
  const screen = await facilitator.opensScreen()
  await screen.sees('3 mensen zijn er')
  await facilitator.goesOn('Begin met stil schrijven')
  await screen.sees('Neem de tijd.')
})

test('a network that lets no live connection through is named, and once it does one is in as the same person', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  stage.givesClocks()
  const album = new Album('entry-blocked-')
  const { facilitator } = await stage.meeting({ question: QUESTION }, [])
  const { code, meeting } = facilitator.made
  const ways: [string, Treatment][] = [
    ['Anna', 'forbids'],
    ['Bram', 'answers'],
    ['Chris', 'holds'],
    ['Daan', 'silences'],
  ]
  const people = await Promise.all(
    ways.map(async ([name, treatment]) => {
      const network = await Network.open(stage.server.origin(), treatment)
      const person = await stage.participant(name, PHONE)
      await person.page.goto(`${network.origin}/join/${code}`)
      await person.writes('Jouw naam', name)
      await person.presses('Doe mee')
      return { network, person }
    }),
  )
  for (const { network, person } of people) {
    await person.soon(person.seesHeading(BLOCKED))
    await person.sees(`ws://${new URL(network.origin).host}/sync/`)
  }
  const [{ person: anna, network }] = people as [(typeof people)[0]]
  await album.take('phone', anna)
  const laptop = await stage.participant('laptop', LAPTOP)
  await laptop.page.goto(`${network.origin}/m/${meeting}#key=${facilitator.made.facilitatorKey}`)
  await laptop.soon(laptop.seesHeading(BLOCKED))
  await album.take('laptop', laptop)
  // Whoever scans again is the same person still.
  await anna.page.goto(`${network.origin}/join/${code}`)
  await anna.presses('Ga verder als Anna')
  await anna.soon(anna.seesHeading(BLOCKED))
  for (const { network } of people) network.treatment = 'passes'
  for (const { person } of people) {
    await person.soon(person.isSaved())
    await facilitator.finds(() => facilitator.person(person.name).count(), 1, `${person.name} is there once`)
  }
})

test('by a name that is there and not connected one is the same person; the facilitator sees it, and can undo it', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  const album = new Album('entry-again-')
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna'])
  const [before] = people as [(typeof people)[0]]
  const address = `${stage.server.origin()}/join/${facilitator.made.code}`
  // While she is connected, another Anna is somebody else.
  const other = await stage.participant('Anna', PHONE)
  await other.joinsByQr(address)
  await facilitator.seesPerson('Anna B')
  await other.sees('Anna B')
  const link = await before.ownLink()
  await before.page.goto('about:blank')
  await facilitator.sees('niet verbonden')

  const again = await stage.participant('Anna', PHONE)
  await again.page.goto(address)
  await again.writes('Jouw naam', 'anna')
  await again.presses('Doe mee')
  await again.seesHeading('Ben jij Anna van daarnet?')
  await album.take('asked', again)
  await again.presses('Ja, dat ben ik')
  await again.isSaved()
  await facilitator.sees('Anna is terug op een ander toestel.')
  await album.take('seen', facilitator)
  await facilitator.does('Anna', 'Dit is iemand anders')
  await again.sees('Deze toegang geldt niet meer')
  // The one whose name it was is in as ever.
  await before.page.goto(link)
  await before.isSaved()
  await facilitator.finds(
    () => facilitator.page.getByText('kwam terug op een ander toestel').count(),
    0,
    'it is forgotten',
  )
})

test('the group waits for nobody who is not connected: the facilitator is offered to go on', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  stage.givesClocks()
  const album = new Album('entry-absent-')
  const { facilitator, people } = await stage.meeting({ question: QUESTION, rounds: 1, order: 'joined' }, [
    'Anna',
    'Bram',
  ])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  await facilitator.goesOn('Begin met stil schrijven')
  await bram.writesCard('Rust in de gang')
  await anna.page.close()
  await facilitator.soon(facilitator.sees('Anna is niet verbonden.'))
  await album.take('writing', facilitator)
  await facilitator.presses('Wacht niet op Anna')
  await facilitator.sees('Iedereen is klaar.')
})

test('whoever leads is asked once to keep the way back, and can let somebody else lead too', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  const album = new Album('entry-lead-')
  const { facilitator, people } = await stage.meetingByHand({ question: QUESTION }, ['Anna'])
  const [anna] = people as [(typeof people)[0]]
  await album.take('asked', facilitator)
  await facilitator.presses('Bewaar mijn link')
  const dialog = await facilitator.dialog('Bewaar jouw link als procescoach')
  await album.take('kept', facilitator)
  const mail = await dialog.getByRole('link', { name: 'Mail hem naar mezelf' }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(`#key=${facilitator.made.facilitatorKey}`)
  await facilitator.presses('Klaar', dialog)
  // On a machine in two networks: who sees nobody come in chooses the other.
  await facilitator.page.route('**/api/meetings/*', async (route) => {
    const response = await route.fetch()
    const addresses = ['http://192.168.1.20:4400', 'http://10.0.0.9:4400', LONG]
    await route.fulfill({ response, json: { ...(await response.json()), addresses } })
  })
  await facilitator.reloads()
  const way = (host: string) => facilitator.page.getByRole('img', { name: `${host}/join/` }).first()
  await way('192.168.1.20:4400').waitFor()
  await facilitator.page.unroute('**/api/meetings/*')
  await facilitator.presses('Komt niemand binnen?')
  const addresses = await facilitator.dialog('Een ander adres voor anderen')
  const edge = (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().right)
  const long = addresses.getByText('[fd00:').locator('xpath=ancestor::label')
  expect(await edge(long), 'a long address breaks').toBeLessThan(await edge(addresses.locator('xpath=..')))
  await facilitator.chooses('10.0.0.9:4400', addresses)
  await album.take('address', facilitator)
  await facilitator.presses('Sluiten', addresses)
  await way('10.0.0.9:4400').waitFor()
  await facilitator.seesPerson('Anna')
  expect(await facilitator.page.getByText('Bewaar jouw link').count()).toBe(0)

  await facilitator.does('Anna', 'Maak ook procescoach')
  await album.take('sure', facilitator)
  await facilitator.presses('Maak Anna procescoach', await facilitator.dialog('Anna ook procescoach maken?'))
  await anna.seesHeading('Mensen')
  await anna.sees('Anna (jij)')
  await album.take('leads', anna)
  // Another laptop, that knows nothing: both ways back are said.
  const laptop = await stage.facilitator()
  await laptop.goes(`/m/${facilitator.made.meeting}`)
  await laptop.seesHeading('Dit toestel is nog niet binnen')
  await album.take('stranger', laptop)
  await facilitator.does('Anna', 'Niet langer procescoach')
  await anna.sees('De procescoach begint zo.')
})

test('a code is found in what is pasted, put right where it is wrong, and known before a name is asked for', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.keepsStill()
  const album = new Album('entry-code-')
  const { facilitator } = await stage.meeting({ question: QUESTION }, [])
  const { code } = facilitator.made
  const anna = await stage.participant('Anna', LAPTOP)
  const { page } = anna
  const field = () => page.getByRole('textbox', { name: 'Code van zes tekens' })
  await anna.goes('/')
  await field().fill(`Code: ${code.slice(0, 3)} ${code.slice(3)}`)
  await anna.seesHeading('Hoe heet je?')

  // One letter wrong in the middle: told before the name, and put right in place.
  const wrong = code[2] === 'A' ? 'B' : 'A'
  await anna.goes('/')
  await field().click()
  await page.keyboard.type(code.slice(0, 2) + wrong + code.slice(3))
  await anna.sees('Deze code kennen we niet.')
  await anna.seesHeading('Welke code staat op het scherm?')
  await album.take('unknown', anna)
  // What is wrong is said in the language one reads from now on.
  await anna.presses('Switch to English')
  await anna.sees('We do not know this code.')
  await anna.presses('Schakel naar Nederlands')
  await anna.sees('Deze code kennen we niet.')
  await field().click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('0')
  await anna.sees('In een code staat geen 0, O, 1, I of L.')
  await album.take('letters', anna)
  await page.keyboard.press('Backspace')
  await page.keyboard.type(code[2] ?? '')
  await anna.finds(async () => (await field().inputValue()).replace(' ', ''), code, 'it is right')
  await anna.presses('Verder')
  await anna.seesHeading('Hoe heet je?')
})
