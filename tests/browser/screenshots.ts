import { saying } from '@kring/shared/testing/answers'
import { onTestFinished, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import { Client } from '../simulation/client.ts'
import { Album, SHOTS } from './stage/album.ts'
import type { Facilitator } from './stage/facilitator.ts'
import { type Device, LAPTOP, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard, type Table } from './stage/table.ts'

const QUESTION = 'Waarom geven we huiswerk, en wat willen we daarmee?'
/** People and what they write, of a school of today. */
const CARDS: Record<string, string> = {
  Lotte: 'Lezen voor plezier',
  Joris: 'Samen toetsen nakijken',
  Samira: 'Talige taken in elk vak',
  Pieter: 'Rust in de gang',
  Noor: 'Toetsweek afschaffen?',
  Hilde: 'Differentiëren op maat',
  Yusuf: 'Buurt de school in',
  Mieke: 'Rapport met woorden',
  Tom: 'Kleine klasprojecten',
  Aïcha: 'Minder vergaderen',
}

/** Somebody who is only there to fill the table: a device without a page. */
async function extra(stage: Stage, facilitator: Facilitator, name: string): Promise<Client> {
  const { origin } = stage.server
  const client = new Client(origin, await new Api(origin).join({ code: facilitator.made.code, name }))
  onTestFinished(() => client.close())
  return client.ready()
}

/** The turns of everybody who is no more than an extra, until it is somebody's with a page. */
async function extrasTakeTurns(table: Table, extras: Map<string, Client>): Promise<void> {
  for (let name = table.turnOf(); name !== undefined; name = table.turnOf()) {
    const client = extras.get(name)
    if (!client) return
    const { turn, cards } = table.activity()
    const movable = Object.values(cards)
      .filter((card) => card.within === null && card.label !== CARDS[name])
      .sort((a, b) => (a.label < b.label ? -1 : 1))
    const card = movable[(turn?.number ?? 0) % movable.length]
    const inward = card && table.zoneInward(card.label)
    if (card && inward)
      await client.ask('card.move', { card: card.id, zone: inward, turn: turn?.number ?? 0 })
    if (table.activity().turn?.number === turn?.number)
      await client.ask('turn.end', { turn: turn?.number ?? 0 })
    await table.until((now) => now.turn?.number !== turn?.number, `the turn of ${name} ends`)
  }
}

/** A card of an extra that can go further in. */
function choice(table: Table): string {
  const label = Object.values(CARDS).find((one) => table.lies(one) && table.zoneInward(one))
  if (!label) throw new Error('every card is in the middle')
  return label
}

test('pictures of every surface and phase', async () => {
  const album = new Album()
  const stage = await Stage.open()
  const facilitator = await stage.facilitator(LAPTOP, 'facilitator')
  const pocket = await stage.facilitator(PHONE, 'facilitator-phone')
  const desk: Device = LAPTOP
  const anna = await stage.participant('Anna', desk)
  const bram = await stage.participant('Bram', PHONE)

  for (const [name, path, heading] of [
    ['home', '/', 'Samen denken, om de beurt'],
    ['gallery', '/new', 'Welke werkvorm past vandaag?'],
    ['create', '/new/kandoe', 'KanDoe'],
    ['join', '/join', 'Welke code staat op het scherm?'],
    ['unknown-code', '/join/ABC234', 'Welke code staat op het scherm?'],
    ['lost', '/nergens', 'Deze pagina is er niet'],
    ['stranger', '/m/abcdefgh', 'Dit toestel is nog niet binnen'],
  ] as const) {
    for (const person of [anna, bram]) {
      await person.goes(path)
      await person.seesHeading(heading)
    }
    await album.take(name, anna, bram)
  }
  await anna.goes('/new/kandoe')
  await anna.presses('Meer instellingen')
  await anna.sees('Ringen')
  await album.take('create-more', anna)

  await facilitator.begins({ question: QUESTION, order: 'Zoals je binnenkwam' })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()
  await pocket.page.goto(await facilitator.facilitatorLink())
  await pocket.seesHeading('Mensen')
  await album.take('lobby-empty', screen, facilitator, pocket)
  const join = `${stage.server.origin()}/join/${facilitator.made.code}`
  for (const person of [anna, bram]) {
    await person.page.goto(join)
    await person.seesHeading('Hoe heet je?')
  }
  await album.take('name', anna, bram)
  await anna.joinsByQr(join)
  await bram.joinsByQr(join)
  const extras = new Map<string, Client>()
  for (const name of Object.keys(CARDS)) extras.set(name, await extra(stage, facilitator, name))
  await facilitator.addsSeat('Femke')
  await screen.sees('Femke')
  const all = [screen, facilitator, pocket, anna, bram]
  await album.take('lobby', ...all)
  await facilitator.presses('Meer')
  await facilitator.dialog('Deze bijeenkomst')
  await album.take('this-meeting', facilitator)
  await facilitator.closes()

  await facilitator.goesOn('Begin met stil schrijven')
  await bram.seesButton('Klaar, zonder kaart')
  await album.take('write-empty', ...all)
  await anna.typesCard('Feedback die werkt', 'Niet alles hoeft een cijfer te krijgen.')
  await bram.writesCard('Leerlingen als coach')
  for (const [name, client] of extras) {
    const card = `card-${name}`.replace(/[^\w-]/g, '')
    await client.must('card.write', { card, label: CARDS[name] ?? name, text: '' })
    await client.must('ready.set', { ready: true })
  }
  await screen.presses('Femke schrijft hier')
  await screen.dialog('Femke schrijft')
  await album.take('write-seat', screen)
  await screen.closes()
  await album.take('write', ...all)
  await screen.writesForSeat('Femke', 'Huiswerk: waarom?')
  await anna.writesCard('Feedback die werkt')
  await screen.sees('Iedereen is klaar.')
  await album.take('write-all-ready', screen, facilitator, anna)

  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [screen, facilitator, anna]) await new DrawnBoard(person).shows(13)
  await bram.sees('Optillen')
  await album.take('lift', ...all)
  await anna.takesList()
  await anna.picksCards(['Huiswerk: waarom?', 'Toetsweek afschaffen?'])
  await anna.presses('Voeg samen')
  await anna.dialog('Eén sterkere naam voor deze kaarten')
  await album.take('lift-naming', anna)
  await anna.closes()
  await anna.proposesMerge([], 'Weten waarom we toetsen')
  await screen.sees('Weten waarom we toetsen')
  await bram.sees('Weten waarom we toetsen')
  await album.take('lift-proposal', ...all)
  await facilitator.presses('Neem over')
  await new DrawnBoard(screen).shows(12)
  await album.take('lift-merged', screen, anna, bram)

  for (let round = 1; round <= 3; round++) {
    await facilitator.goesOn(`Begin ronde ${round}`)
    await facilitator.isAt(`Ronde ${round} van 3`)
    await table.until((now) => now.turn?.round === round, `round ${round} begins`)
    for (let turn = 0; turn < 13; turn++) {
      await extrasTakeTurns(table, extras)
      const name = table.turnOf()
      if (name === undefined) break
      const number = table.activity().turn?.number
      await screen.showsTurnOf(name)
      if (round < 3) await album.take(`round-${round}-turn-of-${name.toLowerCase()}`, ...all)
      if (name === 'Anna' && round === 2) {
        await anna.presses('Bord')
        await anna.drags(choice(table), table, async () => {
          await new DrawnBoard(screen).cardHeldBy('Anna').waitFor()
          await album.take('round-2-in-the-hand', screen, facilitator, anna)
        })
        await album.take('round-2-moved', anna, screen, facilitator)
        await anna.isDone()
      } else if (name === 'Anna') await anna.passes()
      else if (name === 'Bram') {
        await bram.presses('Bord bekijken')
        await bram.dialog('Bord')
        if (round === 1) await album.take('round-1-board', bram)
        await bram.presses('Terug')
        await bram.movesInList(choice(table))
        if (round === 1) await album.take('round-1-moved', bram)
        await bram.saysWhy('Van een cijfer leer je niets')
        await bram.isDone()
      } else await screen.passesFor(name)
      await table.until((now) => now.turn?.number !== number, `the turn of ${name} ends`)
    }
    await screen.sees('Iedereen was aan de beurt')
    if (round === 1) await album.take('round-1-over', ...all)
    if (round < 3) {
      await facilitator.goesOn('Iedereen geweest: tussenstand')
      await screen.sees('Wat valt op? Wat missen we in het midden?')
      await album.take(`interim-${round}`, ...all)
    }
    if (round === 1) {
      await facilitator.presses('Uitlichten')
      const dialog = await facilitator.dialog('Welke kaart wil je uitlichten?')
      await facilitator.presses(/^Feedback die werkt/, dialog)
      await bram.sees('Hier praten we over')
      await album.take('spotlight', ...all)
      await facilitator.presses('Stop uitlichten')
      await screen.presses(/^Toon de code groot/)
      await screen.dialog('Doe mee')
      await album.take('code-large', screen)
      await screen.presses('Terug naar het bord')
    }
  }

  await facilitator.goesOn('Iedereen geweest: kernbesluit')
  await screen.sees('Welke kaarten zijn onze kern?')
  await album.take('core', ...all)
  await facilitator.proposesCore()
  await bram.seesHeading('Kun je leven met deze kern?')
  await album.take('consent', ...all)
  await anna.consents('Ja')
  await bram.consents('Met bezorgdheid')
  const rating = table.rating()?.number ?? 0
  for (const client of extras.values()) await client.must('rating.answer', { answers: saying('yes'), rating })
  await screen.sees('Nog één persoon kiest.')
  await album.take('consent-one-left', ...all)
  await screen.choosesForSeat('Femke', 'Nog niet')
  await screen.sees('Zo kijken we ernaar')
  await album.take('outcome', ...all)

  await facilitator.goesOn('Naar vervolg')
  await anna.seesButton('Zet een stap erbij')
  await album.take('follow-up-empty', ...all)
  await anna.addsStep('In elke klas één les per week met feedback zonder cijfer', 'Samira', '2027-01-15')
  await bram.presses('Zet een stap erbij')
  await bram.dialog('Zet een stap erbij')
  await album.take('follow-up-step', bram)
  await bram.closes()
  await bram.addsStep('Wat vinden leerlingen er zelf van?', 'Bram')
  await facilitator.presses(/^Parkeer de andere/)
  await screen.sees(/kaarten geparkeerd/)
  await album.take('follow-up', ...all)
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await album.take('harvest-short', ...all)
  for (const person of [anna, bram]) {
    await person.follows('Open de oogst')
    await person.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  }
  await album.take('harvest', anna, bram)
  await anna.page.screenshot({ path: `${SHOTS}/harvest-whole-anna.png`, fullPage: true })

  await bram.losesNetwork()
  await bram.noticesAway()
  await album.take('away', bram)
  await bram.findsNetwork()
  await facilitator.presses('Terug naar de vorige stap')
  await facilitator.does('Bram', 'Haal uit de groep')
  await facilitator.presses('Haal Bram eruit', await facilitator.dialog('Bram uit de groep halen?'))
  await bram.seesHeading('Je doet niet meer mee aan deze bijeenkomst.')
  await album.take('removed', bram)
  await facilitator.deletesMeeting()
  await anna.seesHeading('Deze bijeenkomst is verwijderd.')
  await album.take('deleted', anna, facilitator)
})
