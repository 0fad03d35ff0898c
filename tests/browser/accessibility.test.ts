import { expect, test } from 'vitest'
import {
  atSize,
  barriers,
  motion,
  outOfReachOnWalls,
  settled,
  sideways,
  smallPrint,
} from './stage/accessibility.ts'
import { type Device, KEYBOARD, LAPTOP, type Person } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

/** A phone whose page can be made narrower than a phone, as enlarging it does. */
const PHONE: Device = {
  ...LAPTOP,
  context: { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' },
}
/** The same pages enlarged to 200 %: half the room. */
const HALF_A_PHONE = { width: 195, height: 422 }
const HALF_A_LAPTOP = { width: 683, height: 384 }

/** Who leads, and Dina, have no mouse: Tab, Enter, Space and arrows. */
test('a whole KanDoe, also without a mouse: every surface is free of barriers, bears being enlarged, and keeps still when asked', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const found: string[] = []
  const look = async (where: string, ...people: Person[]) => {
    const lookAt = async ({ name, page }: Person) => {
      const say = (what: string) => found.push(`${where}, ${name}: ${what}`)
      for (const barrier of await barriers(page)) say(barrier)
      if (name === 'screen') {
        for (const small of await smallPrint(page)) say(`too small: ${small}`)
        for (const pressed of await outOfReachOnWalls(page)) say(pressed)
        return
      }
      const { width = 0 } = page.viewportSize() ?? {}
      if (width < 500) for (const moving of await motion(page)) say(`moves: ${moving}`)
      const enlarged = width < 500 ? HALF_A_PHONE : HALF_A_LAPTOP
      for (const out of await atSize(page, enlarged, () => sideways(page))) say(`at 200 % sticks out ${out}`)
    }
    await Promise.all(people.map(lookAt))
  }

  // Before there is a meeting.
  const facilitator = await stage.facilitator(KEYBOARD)
  const coach = await stage.facilitator(PHONE, 'coach')
  const anna = await stage.participant('Anna', PHONE)
  const dina = await stage.participant('Dina', KEYBOARD)
  for (const [where, path, heading] of [
    ['home', '/', 'Samen denken, om de beurt'],
    ['gallery', '/new', 'Welke werkvorm past vandaag?'],
    ['join', '/join', 'Welke code staat op het scherm?'],
    ['unknown code', '/join/ABC234', 'Welke code staat op het scherm?'],
    ['lost', '/nergens', 'Deze pagina is er niet'],
    ['stranger', '/m/abcdefgh', 'Dit toestel is nog niet binnen'],
  ] as const) {
    await Promise.all([anna, dina].map((person) => person.goes(path)))
    await Promise.all([anna, dina].map((person) => person.seesHeading(heading)))
    await look(where, anna, dina)
  }
  await anna.goes('/new/kandoe')
  await anna.presses('Begin')
  await anna.presses('Meer instellingen')
  await look('create', anna)

  await facilitator.begins({
    question: 'Wat helpt ons verder?',
    rings: 3,
    rounds: 2,
    supply: ['Minder vergaderen'],
  })
  const screen = await facilitator.opensScreen()
  await coach.page.goto(await facilitator.facilitatorLink())
  const table = await facilitator.table()
  const join = `${stage.server.origin()}/join/${facilitator.made.code}`
  await Promise.all([anna, dina].map((person) => person.goes(`/join/${facilitator.made.code}`)))
  await Promise.all([anna, dina].map((person) => person.seesHeading('Hoe heet je?')))
  await look('name', anna, dina)
  await anna.joinsByQr(join)
  await dina.joinsByCode(facilitator.made.code)
  await facilitator.addsSeat('Femke')
  await coach.seesPerson('Femke')
  const everybody = [facilitator, coach, screen, anna, dina]
  await look('lobby', ...everybody)

  await facilitator.presses('Meer')
  await facilitator.dialog('Deze bijeenkomst')
  await look('this meeting', facilitator)
  await facilitator.closes()
  await facilitator.presses('Vragenkit')
  await facilitator.dialog('Vragenkit')
  await look('question kit', facilitator)
  await facilitator.closes()
  await facilitator.presses('Wat kan er voor Anna')
  await facilitator.page.getByRole('menu').waitFor()
  await look('menu of a person', facilitator)
  await facilitator.page.keyboard.press('Escape')
  await anna.presses('Meer voor jou')
  await anna.page.getByRole('menu').waitFor()
  await look('own menu', anna)
  await anna.page.keyboard.press('Escape')

  await facilitator.goesOn('Begin met stil schrijven')
  await anna.typesCard('Lezen voor plezier', 'x'.repeat(141))
  await dina.writesCard('Rust in de gang')
  await screen.presses('Femke schrijft hier')
  await screen.dialog('Femke schrijft')
  await look('writing', ...everybody)
  await screen.closes()
  await anna.writesCard('Lezen voor plezier', 'Niet alles hoeft een toets te zijn.')
  await screen.writesForSeat('Femke', 'Feedback die werkt')

  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [coach, anna]) await person.sees('Optillen')
  await dina.takesList()
  await dina.picksCards(['Rust in de gang', 'Feedback die werkt'])
  await dina.presses('Voeg samen')
  await dina.dialog('Eén sterkere naam voor deze kaarten')
  await look('a better name', dina)
  await dina.closes()
  await dina.proposesMerge([], 'Rustig leren')
  await screen.sees('Rustig leren')
  await look('lift', ...everybody)
  await facilitator.presses('Niet doen')

  await facilitator.goesOn('Begin ronde 1')
  const holder = () => everybody.find((person) => person.name === table.turnOf())
  await facilitator.isAt('Ronde 1 van 2')
  await table.until((now) => now.turn?.round === 1, 'round 1 begins')
  await screen.showsTurnOf(table.turnOf() ?? '')
  await look('round, first turn', ...everybody)
  for (let turn = 0; turn < 3; turn++) {
    const number = table.activity().turn?.number
    const person = holder()
    if (person === anna) {
      await anna.movesInList('Rust in de gang')
      await look('after a move', anna)
      await anna.saysWhy('Stilte helpt')
      await anna.presses('Bord bekijken')
      await anna.dialog('Bord')
      await look('board on a phone', anna)
      await anna.presses('Terug')
      await anna.isDone()
    } else if (person === dina) {
      await look('own turn', dina)
      await dina.takesList()
      await dina.liftsInList('Lezen voor plezier')
      await dina.isDone()
    } else {
      await facilitator.sees('Je schuift voor Femke')
      await facilitator.takesList()
      await facilitator.presses(/^Rust in de gang naar /)
      await facilitator.presses('Femke is klaar')
    }
    await table.until((now) => now.turn?.number !== number, 'the turn ends')
  }
  await screen.sees('Iedereen was aan de beurt')
  await look('round, everybody had a turn', ...everybody)
  await facilitator.goesOn('Iedereen geweest: tussenstand')
  await screen.sees('Wat valt op? Wat missen we in het midden?')
  await facilitator.presses('Uitlichten')
  const spotlight = await facilitator.dialog('Welke kaart wil je uitlichten?')
  await look('choosing a card to talk about', facilitator)
  await facilitator.presses(/^Rust in de gang/, spotlight)
  await anna.sees('Hier praten we over')
  await look('interim, a card in the light', ...everybody)

  await facilitator.jumpsTo(/^Kernbesluit/)
  await screen.sees('Welke kaarten zijn onze kern?')
  await look('core, before a proposal', ...everybody)
  await facilitator.choosesCore(['Lezen voor plezier'])
  await facilitator.proposesCore()
  await anna.consents('Met bezorgdheid')
  await screen.sees('1 van 3 koos al')
  await look('consent', ...everybody)
  await dina.consents('Ja')
  await facilitator.choosesForSeat('Femke', 'Ja')
  await screen.sees('Bespreek het samen')
  await look('outcome', ...everybody)

  await facilitator.goesOn('Naar vervolg')
  await dina.presses('Zet een stap erbij')
  await dina.dialog('Zet een stap erbij')
  await look('a step', dina)
  await dina.closes()
  await dina.addsStep('Stil beginnen', 'Anna', '2027-01-15')
  await anna.sees('Stil beginnen')
  await look('follow-up', ...everybody)
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await look('harvest in short', ...everybody)
  for (const person of [anna, dina]) {
    await person.follows('Open de oogst')
    await person.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  }
  await look('harvest', anna, dina)
  await facilitator.presses('Open de oogst')
  const markdown = (await facilitator.downloads('Tekst zonder opmaak')).toString()
  expect(markdown).toContain('Stil beginnen')
  expect(found).toEqual([])
})

test('who looks at a page waits until nothing is on its way, nothing fades and its letters are there', async () => {
  const stage = await Stage.open()
  const { page } = await stage.participant('Anna')
  await page.setContent(`<p role="status">Even geduld</p>
    <style>@keyframes appear { from { opacity: 0 } } h1 { animation: appear 400ms } i { animation: appear 1s infinite }</style>`)
  const settling = settled(page)
  await page.evaluate(() => {
    requestAnimationFrame(() => {
      document.body.insertAdjacentHTML('beforeend', '<h1>Er is iets</h1><i>…</i>')
      document.querySelector('p')?.remove()
    })
  })
  await settling
  const seen = await page.evaluate(() => [
    document.querySelectorAll('p').length,
    getComputedStyle(document.querySelector('h1') ?? document.body).opacity,
  ])
  expect(seen).toEqual([0, '1'])
})

test('what is too pale is found also where its words change all the time', async () => {
  const stage = await Stage.open()
  const { page } = await stage.participant('Anna')
  await page.setContent('<main><p style="color: #bbb; background: #fff">0</p></main>')
  await page.evaluate(() => {
    const clock = document.querySelector('p')
    const ticks = () => {
      if (clock) clock.textContent = String(performance.now())
      requestAnimationFrame(ticks)
    }
    ticks()
  })
  const found = await barriers(page)
  expect(found.filter((barrier) => barrier.startsWith('color-contrast'))).toHaveLength(1)
})
