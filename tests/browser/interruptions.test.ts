import { expect, test } from 'vitest'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'
const IN_ORDER = { question: QUESTION, order: 'joined', rounds: 1 } as const

test('a reload while typing loses no letter', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna'])
  const [anna] = people as [(typeof people)[0]]
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.typesCard('Lezen voor plez')
  await anna.reloads()
  await anna.finds(() => anna.typed(), 'Lezen voor plez', 'what was typed still stands there')
  await anna.writesCard('Lezen voor plezier')
  await anna.reloads()
  await anna.seesHeading('Je bent klaar')
  await anna.sees('Lezen voor plezier')
})

test('offline while writing: one goes on, and when the network is back everything is there once', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  const table = await facilitator.table()
  await facilitator.goesOn('Begin met stil schrijven')
  await bram.writesCard('Rust in de gang')
  await anna.losesNetwork()
  await anna.noticesAway()
  await anna.typesCard('Lezen voor plezier')
  await anna.presses('Ik ben klaar')
  await anna.seesHeading('Je bent klaar')
  await anna.sees('Lezen voor plezier')
  await facilitator.sees('1 van 2 is klaar')
  await anna.findsNetwork()
  await facilitator.sees('Iedereen is klaar.')
  await anna.isSaved()
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [anna, bram]) {
    await person.sees('Lezen voor plezier')
    await person.sees('Rust in de gang')
  }
  await table.until((now) => now.phase.id === 'raise', 'the table follows')
  const labels = Object.values(table.activity().cards).map((card) => card.label)
  expect(labels.sort()).toEqual(['Lezen voor plezier', 'Rust in de gang'])
})

test('a reload in the middle of a turn, a second device, and two devices that end one turn', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting(IN_ORDER, ['Anna', 'Bram', 'Chris'])
  const [anna, bram, chris] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const table = await facilitator.table()
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  await bram.writesCard('Rust in de gang')
  await chris.writesCard('Feedback die werkt')

  // Somebody's own link brings the same person in on another device.
  const link = await bram.ownLink()
  const tablet = await stage.participant('Bram', PHONE)
  await tablet.page.goto(link)
  await tablet.seesHeading('Je bent klaar')
  await tablet.sees('Rust in de gang')
  expect(tablet.page.url()).not.toContain('#')
  await facilitator.sees('Iedereen is klaar.')

  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  await facilitator.goesOn('Begin ronde 1')
  await anna.hasTurn()
  await anna.reloads()
  await anna.movesInList('Rust in de gang')
  await anna.isDone()

  // Both of Bram's devices pass while they are offline: his turn ends once, and Chris keeps his own.
  await bram.hasTurn()
  await tablet.hasTurn()
  const number = table.activity().turn?.number ?? 0
  await bram.losesNetwork()
  await tablet.losesNetwork()
  await bram.presses('Ik geef door')
  await tablet.presses('Ik geef door')
  await bram.findsNetwork()
  await tablet.findsNetwork()
  await chris.hasTurn()
  await bram.isSaved()
  await tablet.isSaved()
  await table.until(() => table.turnOf() === 'Chris', 'the table follows')
  expect(table.activity().turn?.number).toBe(number + 1)
})

test('a facilitator who refreshes, or comes by the facilitator link, is still the facilitator', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator } = await stage.meeting({ question: QUESTION }, ['Anna'])
  await facilitator.reloads()
  await facilitator.seesPerson('Anna')
  const link = await facilitator.facilitatorLink()
  const phone = await stage.facilitator(PHONE)
  await phone.page.goto(link)
  await phone.seesPerson('Anna')
  expect(phone.page.url()).not.toContain('#')
  await phone.goesOn('Begin met stil schrijven')
  await facilitator.isAt('Stil schrijven')
  await phone.reloads()
  await phone.isAt('Stil schrijven')
  // Who found the link somewhere is out once it is replaced; who replaced it goes on.
  await facilitator.replacesLink()
  await phone.sees('Deze toegang geldt niet meer')
  await facilitator.reloads()
  await facilitator.isAt('Stil schrijven')
})

test('the server dies in the middle of a round and comes back: people go on without a reload', async () => {
  const stage = await Stage.alone()
  stage.keepsStill()
  stage.givesClocks()
  const { facilitator, people } = await stage.meeting(IN_ORDER, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  const table = await facilitator.table()
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  await bram.writesCard('Rust in de gang')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  await facilitator.goesOn('Begin ronde 1')
  await facilitator.presses('Begin toch', await facilitator.dialog('Er liggen maar 2 kaarten'))
  await anna.hasTurn()
  // With the list its part of the page is in, which nobody can fetch once the server is away.
  for (const person of [anna, bram]) await person.sees('Rust in de gang')
  const stayed = await Promise.all([facilitator, anna, bram].map((person) => person.staysHere()))

  await stage.server.kill()
  await anna.noticesAway()
  await bram.noticesAway()
  await anna.movesInList('Rust in de gang')
  await anna.isDone()
  await stage.server.start()

  await anna.soon(anna.isSaved())
  await bram.soon(bram.hasTurn())
  await bram.movesInList('Lezen voor plezier')
  await bram.isDone()
  await facilitator.soon(facilitator.seesButton('Iedereen geweest: kernbesluit'))
  await facilitator.goesOn('Iedereen geweest: kernbesluit')
  await bram.seesHeading('Welke kaarten zijn onze kern?')
  expect(await Promise.all(stayed.map((here) => here()))).toEqual([true, true, true])
  await table.until((now) => now.phase.id === 'check', 'the table follows')
  expect([table.card('Rust in de gang').zone, table.card('Lezen voor plezier').zone]).toEqual([
    'ring-2',
    'ring-2',
  ])
})

test('a part of the page that did not come in: one is told, and goes on by oneself once the server answers', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.givesClocks()
  const { facilitator, people } = await stage.meeting(IN_ORDER, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  stage.expects(/dynamically imported module|preload CSS/, anna)
  await anna.page.route(/\/assets\/CardList-|\/healthz$/, (route) => route.abort())
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  await bram.writesCard('Rust in de gang')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  await anna.seesHeading('Dit deel kwam niet binnen')
  await facilitator.goesOn('Begin ronde 1')
  await facilitator.presses('Begin toch', await facilitator.dialog('Er liggen maar 2 kaarten'))
  await bram.sees(/Anna is aan de beurt/)
  await anna.page.unrouteAll()
  await anna.soon(anna.hasTurn())
  await anna.movesInList('Rust in de gang')
  await anna.isDone()
  await bram.hasTurn()
})

test('what one opened, or a method, did not come in: one is told, nothing typed is lost, and one goes on', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.givesClocks()
  const prepared = await Prepared.open(stage, 'kandoe', QUESTION, ['Anna'])
  await prepared.goes('write')
  const anna = await prepared.at('Anna', PHONE)
  stage.expects(/dynamically imported module|preload CSS/, anna)
  const field = anna.page.getByRole('textbox', { name: 'Kort op de kaart' })
  await anna.page.route(/\/assets\/(MenuList|DialogSheet)-|\/healthz$/, (route) => route.abort())
  await anna.writes('Kort op de kaart', 'Lezen')

  // The page stays as it is, and one goes on in it; without the server there is nothing to put in its place.
  const stayed = await anna.staysHere()
  await anna.presses('Meer voor jou')
  await anna.seesHeading('Dit deel kwam niet binnen')
  await anna.seesButton('Meer voor jou')
  await anna.writes('Kort op de kaart', 'Lezen voor plez')
  await anna.presses('Probeer opnieuw')
  await anna.sees(/^De server is niet te bereiken/)
  await anna.finds(() => field.inputValue(), 'Lezen voor plez', 'what was typed is there all the time')
  expect(await stayed()).toBe(true)
  await anna.page.unrouteAll()
  await anna.presses('Probeer opnieuw')
  await anna.page.getByRole('alert').waitFor({ state: 'detached' })
  await anna.finds(() => field.inputValue(), 'Lezen voor plez', 'what was typed is there again')
  await anna.presses('Meer voor jou')
  await anna.page.getByRole('menu').waitFor()
  await anna.page.keyboard.press('Escape')

  await anna.page.route(/\/assets\/swot-|\/healthz$/, (route) => route.abort())
  const facilitator = prepared.by('facilitator')
  const first = facilitator.activity().id
  await facilitator.must('agenda.add', { added: 'next', method: 'swot', question: 'En nu?', settings: {} })
  await facilitator.must('agenda.go', { to: 'next' })
  await anna.seesHeading('Dit deel kwam niet binnen')
  await anna.seesButton('Laad opnieuw')
  await anna.page.unrouteAll()
  await anna.soon(anna.sees('En nu?'))
  await facilitator.must('agenda.go', { to: first })
  await anna.finds(() => field.inputValue(), 'Lezen voor plez', 'what was typed still stands there')
})

test('removed, a closed door, a wrong code, a deleted meeting: each says what is the matter', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: QUESTION }, ['Anna', 'Bram'])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]

  await facilitator.does('Bram', 'Haal uit de groep')
  await facilitator.presses('Haal Bram eruit', await facilitator.dialog('Bram uit de groep halen?'))
  await bram.seesHeading('Je doet niet meer mee aan deze bijeenkomst.')
  await bram.presses('Naar het begin')
  await bram.seesHeading('Samen denken, om de beurt')

  const late = await stage.participant('Dina', PHONE)
  await late.goes('/')
  await late.writes('Code van zes tekens', 'QQQQQQ')
  await late.sees('Deze code kennen we niet. Kijk nog eens op het scherm.')

  await facilitator.closesDoor()
  await late.goes(`/join/${facilitator.made.code}`)
  await late.writes('Jouw naam', 'Dina')
  await late.presses('Doe mee')
  await late.sees('De deur is dicht. Vraag de procescoach om je binnen te laten.')

  await facilitator.deletesMeeting()
  for (const person of [anna, facilitator]) await person.seesHeading('Deze bijeenkomst is verwijderd.')
  await anna.goes(`/m/${facilitator.made.meeting}`)
  await anna.seesHeading('Dit toestel is nog niet binnen')
})

test('a question that is open goes when what it asks about is over, and says so', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const prepared = await Prepared.open(stage, 'kandoe', 'Wat telt?', ['Anna'], {
    rounds: 2,
    cards: 3,
  })
  await prepared.goes('write')
  for (const name of ['Rust', 'Ruimte', 'Tijd'])
    await prepared.by('Anna').must('card.write', { card: name.toLowerCase(), label: name, text: '' })
  const { stamp } = prepared.by('facilitator').activity().phase
  await prepared.by('facilitator').must('phase.go', { phase: 'rounds', round: 1, stamp })
  const coach = await prepared.at('facilitator', LAPTOP)
  await coach.presses(/^Na Anna/)
  await coach.dialog('De ronde is nog bezig')
  const { turn } = prepared.by('Anna').activity()
  await prepared.by('Anna').must('turn.end', { turn: turn?.number ?? 0 })
  await coach.page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  const isOver = async () => {
    await coach.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await coach.sees('Dat is intussen niet meer nodig.')
  }
  await isOver()

  // A name for somebody, an agreement, cards that get one name: what they are about is gone, and so are they.
  const facilitator = prepared.by('facilitator')
  await facilitator.must('seat.add', { member: 'bram', name: 'Bram' })
  await coach.picks('Wat kan er voor Bram', 'Wijzig de naam')
  await coach.dialog('Wijzig de naam')
  await facilitator.must('member.remove', { member: 'bram' })
  await isOver()
  const step = { type: 'action', card: 'rust', owner: '', due: '' } as const
  await prepared.goes('next')
  await facilitator.must('action.set', { action: 'step', text: 'Rooster vragen', ...step })
  await coach.presses('Wijzig deze stap')
  await coach.dialog('Wijzig deze stap')
  await facilitator.must('action.remove', { action: 'step' })
  await isOver()
})
