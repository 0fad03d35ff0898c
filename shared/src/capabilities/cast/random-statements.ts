import type { PartId } from '../../methods/method.ts'
import { type RandomStatements, type Scene, someMember } from '../../testing/scene.ts'
import type { cast } from './cast.ts'

/** A part of the method on the table, or one it does not know. */
function somePart({ method, chance, sense }: Scene): PartId {
  const parts = (method.cast ?? []).map(({ id }) => id)
  return chance.one(sense ? parts : [...parts, 'niemand']) ?? 'niemand'
}

/** The proposal that stands, or none. */
function standing({ activity, chance, sense }: Scene): string {
  return sense ? (activity.castProposal?.id ?? 'weg') : chance.id()
}

export const castStatements: RandomStatements<typeof cast> = {
  'cast.set': {
    often: 3,
    say: (scene) => ({ part: somePart(scene), members: scene.chance.is(0.8) ? [someMember(scene).id] : [] }),
  },
  'cast.propose': {
    often: 5,
    say: (scene) => ({
      proposal: scene.chance.id(),
      part: somePart(scene),
      member: scene.chance.is(0.8) ? scene.actor : someMember(scene).id,
    }),
  },
  'cast.withdraw': { often: 24, say: (scene) => ({ proposal: standing(scene) }) },
  'cast.agree': {
    often: 20,
    say: (scene) => ({ proposal: standing(scene), agrees: scene.chance.is(0.85) }),
  },
  'cast.take': {
    often: 20,
    say: (scene) => ({ part: somePart(scene), took: scene.chance.is(0.75) }),
  },
}
