import { expect, test } from 'vitest'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const QUESTION = 'Wat helpt ons verder?'
const CARDS = { Anna: 'Lezen voor plezier', Bram: 'Rust in de gang', Chris: 'Feedback die werkt' }

test('a round with a slip, a why, somebody skipped, a closed laptop, and a latecomer with a card', async () => {
  const stage = await Stage.open()
  const settings = { order: 'joined', rounds: 2 }
  const meeting = await Prepared.open(stage, 'kandoe', QUESTION, Object.keys(CARDS), settings)
  await meeting.goes('write')
  for (const [name, label] of Object.entries(CARDS))
    meeting.by(name).say('card.write', { card: name.toLowerCase(), label, text: '' })
  await meeting.goes('raise')
  const coach = meeting.by('facilitator')
  const zoneOf = (card: string) => coach.activity().cards[card]?.zone
  coach.say('phase.go', { phase: 'rounds', round: 1, stamp: coach.activity().phase.stamp })
  await coach.until(() => coach.activity().turn !== null, 'a round begins')

  const anna = await meeting.at('Anna', PHONE)
  const console = await meeting.at('facilitator', LAPTOP)
  const screen = await meeting.at('screen', LAPTOP)
  await screen.sees('schuift één kaart')
  // Nobody acts at the wall yet, and nothing says so.
  await screen.seesButton('Schuif hier voor Anna')
  expect(await screen.page.getByText('schuift hier').count()).toBe(0)

  // A slip is undone by oneself; the turn goes on until its holder is done.
  await anna.seesHeading('Jouw beurt')
  await anna.presses(new RegExp(`^${CARDS.Bram} naar `))
  await anna.seesHeading('Vertel waarom')
  await screen.sees('vertelt waarom')
  await console.sees('Anna vertelt waarom')
  await anna.presses('Leg terug')
  await anna.seesHeading('Jouw beurt')
  await coach.until(() => zoneOf('bram') === 'ring-1', 'the card lies where it lay')
  await anna.presses(new RegExp(`^${CARDS.Chris} naar `))
  await anna.seesHeading('Vertel waarom')
  await anna.writes('Waarom deze kaart?', 'Hier leren we van')
  await anna.presses('Zet erbij')
  await anna.sees('Hier leren we van')
  expect(coach.activity().turn?.taken, 'the turn lasts').toEqual([])
  await anna.presses('Klaar')
  await anna.seesHeading('Bram is aan de beurt')
  await screen.sees('schuift één kaart')
  await console.seesButton('Beurt terug naar Anna')

  // One is skipped, the laptop of another is closed: both are named, and their turn is offered.
  await console.presses(/^Overslaan/)
  await coach.until(() => coach.activity().turn?.holder === meeting.by('Chris').access.member, 'it is Chris')
  meeting.by('Chris').close()
  await screen.sees('niet verbonden')
  await console.presses('Wacht niet op Chris')
  await screen.sees('Nog niet geweest: Bram en Chris.')
  await anna.sees('Nog niet geweest: Bram en Chris.')
  await console.seesButton('Zonder Bram en Chris: tussenstand')
  await console.seesButton('Chris is er weer')
  await console.presses('Bram')
  await coach.until(() => coach.activity().turn?.holder === meeting.by('Bram').access.member, 'it is Bram')

  // Who comes late is told what goes on, and when their turn comes.
  const lena = await stage.participant('Lena', PHONE)
  await lena.joinsByCode(coach.meeting()?.code ?? '')
  await lena.sees('Vanaf de volgende ronde ben je ook aan de beurt')
  await lena.sees('In de tussenstand kun je een eigen kaart voorstellen')
  meeting.by('Bram').say('turn.end', { turn: coach.activity().turn?.number ?? 0 })
  await console.presses('Zonder Chris: tussenstand')

  // A card of one's own comes in by the coach's nod.
  await lena.writes('Kort op de kaart', 'Thuis lezen')
  await lena.presses('Stel voor')
  await screen.sees('Thuis lezen')
  await console.presses('Leg op het bord')
  for (const person of [screen, console]) await new DrawnBoard(person).shows(4)
  await lena.sees('Thuis lezen')
  expect(await lena.page.getByRole('textbox', { name: 'Kort op de kaart' }).count()).toBe(0)

  // Going back to writing shows what one wrote.
  coach.say('phase.go', { phase: 'write', round: 0, stamp: coach.activity().phase.stamp })
  await anna.sees('ligt op het bord')
  await anna.sees(CARDS.Anna)
  await anna.seesButton('Ik ben klaar')
})
