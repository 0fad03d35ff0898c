import { METHODS } from '../../methods/all.ts'
import { type RandomStatements, type Scene, someId, someText } from '../../testing/scene.ts'
import type { agenda } from './agenda.ts'

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
    often: 1,
    say: (scene) => ({ moved: someId(scene, notBegun(scene)), to: scene.chance.below(6) }),
  },
  'agenda.plan': {
    often: 2,
    say: (scene) => ({ planned: [someId(scene, notBegun(scene))], off: scene.chance.is(0.6) }),
  },
  'agenda.go': { often: 1, say: (scene) => ({ to: someId(scene, scene.meeting.activities) }) },
}

/** What never lay on the table, which only who leads knows of; without sense, and where there is none, all. */
function notBegun({ meeting, sense }: Scene): Readonly<Record<string, unknown>> {
  const ahead = Object.entries(meeting.activities).filter(([, { opened }]) => !opened)
  return sense && ahead.length > 0 ? Object.fromEntries(ahead) : meeting.activities
}
