import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Person } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'

/** The databases and keys of a device in which a meeting is named. */
async function keptOf(page: Page, meeting: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    const databases = (await indexedDB.databases()).map((database) => database.name ?? '')
    const keys = [localStorage, sessionStorage].flatMap((store) =>
      Object.entries(store).map((entry) => entry.join('=')),
    )
    return [...databases, ...keys].filter((text) => text.includes(name))
  }, meeting)
}

const meetingOf = (person: Person) => new URL(person.page.url()).pathname.split('/')[2] ?? ''

test('somebody else’s link is asked about: who stays stays, and what they wrote goes to nobody', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  const link = await bram.ownLink()

  await anna.page.goto(link)
  await anna.seesHeading('Je bent hier als Anna. Verder als Bram?')
  if (process.env.SHOTS) await anna.page.screenshot({ path: `${process.env.SHOTS}/somebody-else.png` })
  await anna.presses('Blijf Anna')
  await anna.seesHeading('Je bent klaar')
  await anna.sees('Lezen voor plezier')
  // Not asked again: the link is used up.
  await anna.reloads()
  await anna.seesHeading('Je bent klaar')

  await anna.page.goto(link)
  await anna.presses('Verder als Bram')
  await anna.finds(() => anna.typed(), '', 'Bram has written nothing')
  await anna.typesCard('Van Bram zelf')
  await bram.finds(() => bram.typed(), 'Van Bram zelf', 'one person on two devices')
  expect(await bram.page.getByText('Lezen voor plezier').count()).toBe(0)
  await facilitator.goesOn('Nog 1 schrijft: toch openleggen')
  await facilitator.presses('Leg ze toch open', await facilitator.dialog('Er schrijft nog 1 persoon'))
  await bram.sees('Lezen voor plezier')
})

test('a meeting that is taken from a device leaves nothing there, hidden cards least of all', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  const meeting = meetingOf(anna)
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  await bram.writesCard('Rust in de gang')
  expect(await keptOf(anna.page, meeting), 'this search finds what is there').not.toEqual([])

  // Another tab of the same device has the meeting open.
  const other = await anna.page.context().newPage()
  await other.goto(new URL('/', anna.page.url()).href)
  await other.getByRole('button', { name: 'Haal van dit toestel' }).click()
  await anna.finds(() => keptOf(other, meeting), [], 'nothing is kept')
  await anna.finds(async () => new URL(anna.page.url()).pathname, '/', 'the open tab lets go of it')
  expect(await keptOf(anna.page, meeting)).toEqual([])

  // Whoever is removed keeps nothing either.
  await facilitator.does('Bram', 'Haal uit de groep')
  await facilitator.presses('Haal Bram eruit', await facilitator.dialog('Bram uit de groep halen?'))
  await bram.finds(() => keptOf(bram.page, meeting), [], 'nothing is kept of who was removed')
})
