import { ROLES } from '../../meeting.ts'
import { type RandomStatements, type Scene, someMember, someText } from '../../testing/scene.ts'
import type { people } from './people.ts'

/** Oneself or somebody else. */
const somebody = (scene: Scene) => (scene.chance.is(0.6) ? scene.me : someMember(scene).id)

export const peopleStatements: RandomStatements<typeof people> = {
  'member.rename': {
    often: 1,
    say: (scene) => ({
      member: somebody(scene),
      name: scene.sense ? someText(scene, 'Persoon') : '',
    }),
  },
  'member.remove': { often: 1, say: (scene) => ({ member: someMember(scene).id }) },
  'member.away': {
    often: 3,
    say: (scene) => ({ member: somebody(scene), away: scene.chance.is(0.3) }),
  },
  'member.takesPart': { often: 1, say: ({ chance }) => ({ takesPart: chance.is(0.5) }) },
  'member.role': {
    often: 1,
    say: (scene) => ({ member: someMember(scene).id, role: scene.chance.one(ROLES) ?? 'participant' }),
  },
  'seat.add': {
    often: 1,
    say: (scene) => ({
      member: scene.sense ? scene.chance.id() : someMember(scene).id,
      name: someText(scene, 'Stoel'),
    }),
  },
  'door.set': { often: 1, say: ({ chance }) => ({ open: chance.is(0.7) }) },
  'meeting.extend': { often: 1, say: ({ chance }) => ({ days: 1 + chance.below(365) }) },
}
