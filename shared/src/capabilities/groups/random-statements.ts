import { partsOf } from '../../groups.ts'
import { DIVIDING, inAgenda, LIMITS } from '../../meeting.ts'
import { type RandomStatements, type Scene, someMember } from '../../testing/scene.ts'
import type { groups } from './groups.ts'

const someGroup = ({ chance, meeting, sense }: Scene) => {
  const count = meeting.activities[meeting.current]?.groups?.count ?? 2
  return 1 + chance.below(sense ? count : LIMITS.groups)
}

export const groupsStatements: RandomStatements<typeof groups> = {
  'groups.plan': {
    often: 6,
    say: ({ chance, meeting, sense }) => {
      const coming = inAgenda(meeting).filter(({ opened }) => !opened)
      const how = chance.one(DIVIDING) ?? 'chance'
      return {
        planned: (sense && chance.one(coming)?.id) || chance.id(),
        groups: chance.is(0.3) ? null : { count: 2 + chance.below(LIMITS.groups - 1), how },
      }
    },
  },
  'groups.ask': { often: 1, say: ({ chance }) => ({ count: 2 + chance.below(7) }) },
  'groups.split': {
    often: 3,
    say: (scene) => {
      const { chance, meeting } = scene
      const known = partsOf(meeting, meeting.current).length
      const count = Math.max(known, 2 + chance.below(3))
      const parts = Array.from({ length: count }, () => chance.id())
      const people = Object.keys(meeting.members).map((member) => ({
        member,
        group: 1 + chance.below(count),
      }))
      return { parts, people: people.filter(() => chance.is(0.6)).slice(0, LIMITS.members) }
    },
  },
  'groups.gather': { often: 2, say: () => ({}) },
  'groups.join': {
    often: 14,
    say: (scene) => ({
      member: scene.chance.is(0.5) ? scene.me : someMember(scene).id,
      group: someGroup(scene),
    }),
  },
  'groups.show': {
    often: 4,
    say: (scene) => ({ group: scene.chance.is(0.3) ? null : someGroup(scene) }),
  },
  'groups.lead': {
    often: 6,
    say: (scene) => ({
      member: scene.chance.is(0.5) ? scene.me : someMember(scene).id,
      leads: scene.chance.is(0.8),
    }),
  },
  'hand.raise': {
    often: 2,
    say: ({ me, chance }) => ({ member: me, up: chance.is(0.7) }),
  },
}
