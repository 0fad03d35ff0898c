import { METHODS } from '../../methods/all.ts'
import { type RandomStatements, type Scene, someId, someText } from '../../testing/scene.ts'
import type { agenda } from './agenda.ts'
import { broughtCards, takeable, takesCards } from './along.ts'

export const agendaStatements: RandomStatements<typeof agenda> = {
  'agenda.add': {
    often: 1,
    say: (scene) => ({
      added: scene.chance.id(),
      method: scene.chance.one(METHODS)?.id ?? '',
      question: someText(scene, 'Vraag'),
      settings: scene.sense ? {} : { cards: scene.chance.below(1000) },
      ...(scene.chance.is(0.5) && { to: scene.chance.below(6) }),
    }),
  },
  'agenda.move': {
    often: 6,
    say: (scene) => ({ moved: someId(scene, notBegun(scene)), to: scene.chance.below(6) }),
  },
  'agenda.bring': {
    often: 24,
    say: (scene) => {
      const { meeting, chance, sense } = scene
      const all = Object.values(meeting.activities)
      const from = chance.one(sense ? all.filter((one) => takeable(one).size > 0) : all)
      const to = chance.one(sense ? all.filter((one) => one !== from && takesCards(one)) : all)
      const open = from ? [...takeable(from).keys()] : []
      const item = (sense ? chance.one(open) : from && chance.one(Object.keys(from.drafts))) ?? chance.id()
      const becomes = chance.is(0.7) ? 'cards' : 'question'
      return { to: to?.id ?? chance.id(), from: from?.id ?? chance.id(), items: [item], becomes }
    },
  },
  'agenda.leave': {
    often: 6,
    say: (scene) => {
      const to = scene.chance.one(Object.values(scene.meeting.activities))
      const brought = to && (broughtCards(to)[0]?.brought ?? to.questionFrom)
      return {
        to: to?.id ?? scene.chance.id(),
        from: brought?.activity ?? scene.chance.id(),
        items: [brought?.item ?? scene.chance.id()],
      }
    },
  },
  'agenda.plan': {
    often: 6,
    say: (scene) => ({ planned: [someId(scene, notBegun(scene))], off: scene.chance.is(0.6) }),
  },
  'agenda.go': { often: 1, say: (scene) => ({ to: someId(scene, scene.meeting.activities) }) },
}

/** What never lay on the table, which only who leads knows of; without sense, and where there is none, all. */
function notBegun({ meeting, sense }: Scene): Readonly<Record<string, unknown>> {
  const ahead = Object.entries(meeting.activities).filter(([, { opened }]) => !opened)
  return sense && ahead.length > 0 ? Object.fromEntries(ahead) : meeting.activities
}
