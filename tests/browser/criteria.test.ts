import { WHOLE } from '@kring/shared/capabilities/rate/rating'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, sideways, smallPrint } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const CRITERIA = {
  a: 'Elk kind leert ermee',
  b: 'Haalbaar in tijd',
  c: 'Past bij onze visie',
}
const OPTIONS = { p: 'Ouderkamer', q: 'Huisbezoek in september', r: 'Alles zo laten' }
const WORRY = 'Wie heeft er tijd voor?'

test('four people and a wall: what counts comes first, reasons before votes, and a decision with its why', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('criteria-')
  const names = ['Anna', 'Bram', 'Chris', 'Dina']
  const meeting = await Prepared.open(stage, 'criteria', 'Hoe geven we ouders een plek?', names)
  const [facilitator, screen, anna] = await Promise.all([
    meeting.at('facilitator', LAPTOP),
    meeting.at('screen', WALL),
    meeting.at('Anna', PHONE),
  ])
  const seen = [screen, facilitator, anna]
  const [first, second] = [meeting.by('Anna'), meeting.by('Bram')]
  const writes = (cards: Record<string, string>, zone: string) => {
    for (const [card, label] of Object.entries(cards))
      (card < 'c' || card === 'p' ? first : second).say('card.write', { card, label, text: '', zone })
  }
  const answers = async (rating: string, level: (index: number, item: string) => string) => {
    for (const [index, name] of names.entries()) {
      const client = meeting.by(name)
      await client.until(() => client.activity().ratings[rating]?.open === true, `${name} is asked`)
      const { items = [], number = 0, isWhole } = client.activity().ratings[rating] ?? {}
      const said = Object.fromEntries(
        (isWhole ? [WHOLE] : items).map((item) => [item, { level: level(index, item) }]),
      )
      client.say('rating.answer', { answers: said, rating: number })
    }
    await meeting.heard()
  }

  writes(CRITERIA, 'criterion')
  await meeting.heard()
  for (const person of [screen, facilitator]) await person.knowsNothingOf(Object.values(CRITERIA))
  await album.take('criteria', ...seen)
  await meeting.goes('merge')
  await album.take('merge', ...seen)
  await facilitator.presses('Naar gewicht geven')
  await anna.sees('1 van 3')
  await album.take('weights', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await smallPrint(screen.page)).toEqual([])
  await answers('weights', (index, item) => (item === 'a' ? 'most' : index < 2 ? 'some' : 'much'))
  await album.take('weighted', ...seen)
  await meeting.goes('options')
  writes(OPTIONS, 'option')
  await album.take('options', ...seen)
  await meeting.goes('gather')
  await album.take('gather', ...seen)

  // As long as an option has nothing against it, one says why one goes on.
  await meeting.goes('weigh')
  await anna.sees('Nog niets voor.')
  await anna.writes('In één zin', 'Ouders lopen er graag even binnen')
  await anna.presses('Zet erbij')
  await screen.sees('Ouders lopen er graag even binnen')
  await album.take('weigh', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await facilitator.presses('Naar passend of niet')
  await facilitator.sees(/^Nog niet alles heeft een voor én een tegen/)
  await album.take('one-sided', facilitator)
  await facilitator.presses('Toch niet')
  for (const card of Object.keys(OPTIONS))
    for (const side of ['for', 'against'] as const)
      second.say('argument.set', {
        argument: `${card}${side}`,
        card,
        side,
        text: `Wat ${OPTIONS[card as 'p']} vraagt`,
      })
  await meeting.heard()
  await facilitator.presses('Naar passend of niet')
  await anna.sees(/^1 van/)
  await album.take('fit', ...seen)
  await answers('fit', (index, item) => (item.startsWith('p') ? (index < 2 ? 'no' : 'yes') : 'partly'))
  await screen.sees('De tabel telt niets op. Jullie besluiten.')
  await album.take('table', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  expect(await sideways(anna.page)).toEqual([])

  await meeting.goes('decide')
  await album.take('propose', ...seen)
  await meeting
    .by('facilitator')
    .must('rating.propose', { cards: ['p'], rating: meeting.by('facilitator').rating()?.number ?? 0 })
  await anna.sees('Voorstel voor ons besluit')
  await album.take('proposed', ...seen)
  await answers('core', (index) => (index === 3 ? 'concern' : 'yes'))
  await anna.writes('Waarom besluiten we dit?', 'Ouders horen erbij')
  await anna.writes('Bij welke waarde hoort het?', 'Gastvrij')
  await anna.writes('Welke bezorgdheid nemen we mee?', WORRY)
  await album.take('wording', ...seen)
  await anna.presses('Zet neer')
  await screen.sees(WORRY)
  await album.take('decided', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await meeting.goes('harvest')
  // What was decided is read out with its why, its value and the worry.
  await screen.sees('Dit besluiten we')
  await screen.sees(WORRY)
  await album.take('harvest', ...seen)
  expect(await smallPrint(screen.page)).toEqual([])
  await facilitator.goes(`${new URL(facilitator.page.url()).pathname}/harvest`)
  await facilitator.sees(WORRY)
  await album.take('downloads', facilitator)
})
