import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'
const SECRET = 'a-secret-that-both-have-of-more-than-32-characters'

/** A stage whose server can be started on another, empty data folder. */
async function stageWithFolders() {
  const other = await mkdtemp(join(tmpdir(), 'kring-other-'))
  onTestFinished(() => rm(other, { recursive: true, force: true }))
  let more: Record<string, string> = { SECRET }
  const stage = await Stage.alone(() => more)
  stage.givesClocks()
  const restart = async (environment: Record<string, string>) => {
    await stage.server.stop()
    more = { SECRET, ...environment }
    await stage.server.start()
  }
  return { stage, restart, other }
}

for (const [what, secret, title] of [
  ['its data', SECRET, 'De server kent deze bijeenkomst nu niet.'],
  [
    'its data and its secret',
    `another-${SECRET}`,
    'Deze toegang geldt niet meer. Doe opnieuw mee met de code.',
  ],
] as const) {
  test(`a server without ${what} for a while: nothing is erased, and people go on by themselves`, async () => {
    const { stage, restart, other } = await stageWithFolders()
    const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna'])
    const [anna] = people as [(typeof people)[0]]
    const screen = await facilitator.opensScreen()
    await facilitator.goesOn('Begin met stil schrijven')
    await anna.typesCard('Rust in de gang')
    await anna.isSaved()
    await screen.sees('Stil schrijven')

    // What she types meanwhile is on her phone alone.
    await stage.server.stop()
    await anna.noticesAway()
    await anna.typesCard('Rust op de gang')
    await anna.presses('Ik ben klaar')
    await anna.seesHeading('Je bent klaar')
    await restart({ SECRET: secret, DATA_DIR: other })
    for (const person of [anna, facilitator, screen]) await person.soon(person.seesHeading(title))
    await anna.knowsNothingOf(['Rust op de gang'])
    await anna.reloads()
    await anna.seesHeading(title)

    await restart({})
    await anna.soon(anna.seesHeading('Je bent klaar'))
    await anna.sees('Rust op de gang')
    await anna.soon(anna.isSaved())
    await facilitator.soon(facilitator.seesButton(/leg de kaarten open/))
    await facilitator.goesOn(/leg de kaarten open/)
    const table = await facilitator.table()
    await table.until((now) => now.phase.id === 'raise', 'the table follows')
    expect(Object.values(table.activity().cards).map(({ label }) => label)).toEqual(['Rust op de gang'])
  })
}

test('after days the server is unknown to, one is asked whether to keep what is on the device', async () => {
  const { stage, restart, other } = await stageWithFolders()
  const { people } = await stage.meeting({ question: QUESTION }, ['Anna'])
  const [anna] = people as [(typeof people)[0]]
  await restart({ DATA_DIR: other })
  const title = 'De server kent deze bijeenkomst nu niet.'
  await anna.soon(anna.seesHeading(title))
  expect(await anna.page.getByRole('button', { name: 'Haal van dit toestel' }).count()).toBe(0)
  await anna.page.evaluate(() => {
    for (const [at, text] of Object.entries(localStorage)) {
      const kept: unknown = JSON.parse(text)
      if (at.startsWith('kring.in.'))
        localStorage.setItem(
          at,
          JSON.stringify({ ...(kept as object), doubtedSince: Date.now() - 4 * 86_400_000 }),
        )
    }
  })
  await anna.reloads()
  await anna.seesHeading(title)
  await anna.sees('Wil je wat dit toestel ervan bewaart weghalen?')
  await anna.presses('Haal van dit toestel')
  await anna.seesHeading('Samen denken, om de beurt')
  expect(
    await anna.page.evaluate(() => Object.keys(localStorage).filter((at) => at.startsWith('kring.in.'))),
  ).toEqual([])
})

test('the answer to a new facilitator link is lost: the facilitator stays in, the old link is out', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator } = await stage.meeting({ question: QUESTION }, ['Anna'])
  const link = await facilitator.facilitatorLink()
  const tab = await facilitator.page.context().newPage()
  await tab.goto(`${stage.server.origin()}/m/${facilitator.made.meeting}`)
  await tab.getByRole('heading', { name: QUESTION }).first().waitFor()
  await facilitator.page.route('**/key', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await facilitator.replacesLink('De server is even niet bereikbaar. Probeer het zo weer.')
  await facilitator.goesOn('Begin met stil schrijven')
  expect(await facilitator.facilitatorLink()).not.toBe(link)
  await tab.getByText('Stil schrijven').first().waitFor()
  await facilitator.reloads()
  await facilitator.isAt('Stil schrijven')
  const thief = await stage.facilitator(PHONE, 'thief')
  await thief.page.goto(link)
  await thief.seesHeading('Deze toegang geldt niet meer. Doe opnieuw mee met de code.')
})
