import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, sideways, smallPrint } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const NAMES = ['Anna', 'Bram', 'Chris', 'Dina']
const LONG = 'We praten over hoe leerlingen zich ontwikkelen'

test('a group looks back, looks in the mirror of one aspect, and agrees what it does otherwise', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('dialogue-')
  const agreements = ['We laten elkaar uitpraten | vorige keer: deels']
  const meeting = await Prepared.open(stage, 'dialogue', 'Hoe praten we met elkaar?', NAMES, { agreements })
  const facilitator = await meeting.at('facilitator', LAPTOP)
  const screen = await meeting.at('screen', WALL)
  const anna = await meeting.at('Anna', PHONE)
  const seen = [screen, facilitator, anna]
  await screen.sees('We laten elkaar uitpraten')
  await meeting.goes('pick')
  const answer = async (of: (index: number, items: readonly string[]) => object) => {
    for (const [index, name] of NAMES.entries()) {
      const client = meeting.by(name)
      const rating = await client.until(() => client.rating()?.open && client.rating(), `${name} is asked`)
      await client.must('rating.answer', {
        answers: of(index, rating?.items ?? []) as never,
        rating: rating?.number ?? 0,
      })
    }
  }
  await answer(() => saying({ analysing: 'pick' }))
  await meeting.by('facilitator').must('topic.set', { item: 'analysing' })
  await meeting.goes('mirror')
  // Of the longest row too few can tell.
  await answer((index, items) =>
    saying(
      Object.fromEntries(
        items.map((item) => [item, item === 'development' && index > 0 ? 'unseen' : 'level-2']),
      ),
    ),
  )
  await screen.sees(LONG)
  await screen.sees('Te weinig antwoorden om te tonen. Vertel het elkaar.')
  await album.take('mirror', ...seen)
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await meeting.goes('agree')
  await anna.writes('Een afspraak over hoe we praten', 'We stellen eerst twee vragen')
  await anna.presses('Spreek af')
  await screen.sees('We stellen eerst twee vragen')
  await album.take('agree', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  expect(await sideways(anna.page)).toEqual([])
  await meeting.goes('harvest')
  // What it worked on and how it sees itself are read out with what it agreed.
  await screen.sees('Ons aspect: Analyseren')
  await screen.sees('We stellen eerst twee vragen')
  await album.take('harvest', ...seen)
  expect(await smallPrint(screen.page)).toEqual([])
})
