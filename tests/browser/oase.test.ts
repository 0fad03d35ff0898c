import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls } from './stage/accessibility.ts'
import type { Participant } from './stage/participant.ts'
import { KEYBOARD, type Person } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Hoe reageerde je teamleider erop?'
const FLOWER = 'Je bleef rustig in een lastig gesprek'
const IDEA = 'Vraag eens wat zij nodig heeft'
const OWN_WORDS = 'Eerst zelf navragen'
const HALF = 'Je vroeg hoe het met haar'
const SAID = [QUESTION, FLOWER, IDEA, HALF]

/** Types something and shows it to the group. */
async function shows(person: Person, field: string, text: string): Promise<void> {
  await person.writes(new RegExp(`^${field}`), text)
  await person.presses('Laat zien')
  await person.sees('De groep ziet dit nu.')
}

test('six people, a seat and a wall: a whole OASE with the keyboard only', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator(KEYBOARD)
  await facilitator.begins({ question: '', method: { title: 'OASE', asks: 'Titel, zonder wat er speelt' } })
  const screen = await facilitator.opensScreen()
  const code = await screen.code()
  const people: Participant[] = []
  for (const name of ['Anna', 'Bram', 'Chris', 'Dina', 'Eva']) {
    const person = await stage.participant(name, KEYBOARD)
    await person.joinsByCode(code)
    people.push(person)
  }
  const [anna, bram, chris, dina, eva] = people as [
    Participant,
    Participant,
    Participant,
    Participant,
    Participant,
  ]
  await facilitator.addsSeat('Ed')

  // First who brings a case, that it is about work, and what stays here.
  await anna.sees('Inbrenger: de procescoach vraagt wie.')
  await facilitator.page.getByLabel('Inbrenger').selectOption({ label: 'Anna' })
  await anna.seesHeading('Inbrenger: jij')
  await facilitator.sees('Anna bevestigde nog niet: Het gaat over mijn werk.')
  await anna.presses('Het gaat over mijn werk')
  await screen.sees('Inbrenger', screen.page.getByRole('complementary'))
  for (const person of people) await person.presses('Afgesproken')
  await screen.sees('5 van 6 zeggen: afgesproken')
  await facilitator.presses('Ed: afgesproken')
  await facilitator.goesOn('Afgesproken: naar inbreng')

  // Only the case owner speaks, and only the owner types.
  await anna.hasTurn()
  await screen.showsTurnOf('Anna')
  await shows(anna, 'In een paar woorden', 'Gesprek met een ouder')
  expect(await bram.page.getByRole('textbox').count()).toBe(0)
  await anna.presses('Klaar, geef door')
  await facilitator.goesOn('Iedereen geweest: onderzoek')

  // Everybody but the owner has one turn; what is typed is shown while the phase lasts.
  await bram.hasTurn()
  expect(await anna.page.getByRole('textbox').count()).toBe(0)
  await shows(bram, 'Een open vraag', QUESTION)
  await screen.sees(QUESTION)
  await anna.sees(QUESTION)
  for (const person of [bram, chris, dina, eva]) {
    await person.hasTurn()
    await person.presses('Klaar, geef door')
  }
  await screen.presses('Ed is klaar')
  await facilitator.goesOn('Iedereen geweest: appreciatie')
  await screen.page.getByText(QUESTION).waitFor({ state: 'detached' })

  await shows(chris, 'Een bloemetje', FLOWER)
  await anna.presses(`Neem mee: ${FLOWER}`)
  await anna.seesButton(`Gaat mee: ${FLOWER}`)
  await bram.writes(/^Een bloemetje/, HALF)
  const half = bram.page.getByRole('textbox', { name: /^Een bloemetje/ })
  await facilitator.goesOn(/^Na .*: suggestie$/)
  await facilitator.presses('Stop de ronde nu', await facilitator.dialog('De ronde is nog bezig'))
  // Typed and not shown: in no other step, there again when its own comes back, and with nobody else.
  const other = bram.page.getByRole('textbox', { name: /^Een andere kijk/ })
  await bram.finds(() => other.inputValue(), '', 'the field of another step is empty')
  await facilitator.presses('Terug naar de vorige stap')
  await bram.finds(() => half.inputValue(), HALF, 'what was typed and not shown stands there again')
  await facilitator.goesOn(/^Na .*: suggestie$/)
  await facilitator.presses('Stop de ronde nu', await facilitator.dialog('De ronde is nog bezig'))
  await shows(dina, 'Een andere kijk of aanpak', IDEA)
  await anna.sees(IDEA)
  await facilitator.goesOn(/^Na .*: evaluatie$/)
  await facilitator.presses('Stop de ronde nu', await facilitator.dialog('De ronde is nog bezig'))

  // The owner has the last word, and takes along what they choose, on their own device only.
  await anna.hasTurn()
  await anna.presses(`Neem mee: ${IDEA}`)
  const field = anna.page.getByRole('textbox', { name: /^Dit neem ik mee/ })
  await anna.finds(() => field.inputValue(), `${FLOWER}\n${IDEA}`, 'what is taken along stands there')
  await anna.writes(/^Dit laat ik liggen/, OWN_WORDS)
  await anna.reloads()
  await anna.hasTurn()
  await anna.finds(() => field.inputValue(), `${FLOWER}\n${IDEA}`, 'what is taken along stands there')
  for (const person of [anna, bram, facilitator, screen])
    expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  for (const person of [screen, facilitator, bram, chris, dina, eva]) {
    await person.page.getByText(IDEA).waitFor({ state: 'detached' })
    await person.knowsNothingOf([...SAID, OWN_WORDS])
  }
  await anna.presses('Klaar, geef door')
  for (const person of [bram, screen]) await person.sees('Bedank de inbrenger.')

  // Nothing of it is in the harvest, nor on a device of who said it; the owner finds theirs, until it is erased there.
  await facilitator.goesOn('Kies wat jullie nu gaan doen')
  await facilitator.closes()
  await facilitator.presses('Werkvormen')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  await facilitator.follows(/^Oogst van/, agenda)
  await facilitator.sees(/wordt niets bewaard/)
  await facilitator.knowsNothingOf([...SAID, OWN_WORDS])
  await anna.picks('Meer voor jou', 'Wat ik opschreef')
  const own = await anna.dialog('Wat ik voor mezelf opschreef')
  await anna.sees(OWN_WORDS, own)
  await anna.presses('Wis: Dit laat ik liggen', own)
  await anna.finds(() => own.getByText(OWN_WORDS).count(), 0, 'it is gone')
})
