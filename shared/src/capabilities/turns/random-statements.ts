import { numberOf, type RandomStatements, type Scene, someMember } from '../../testing/scene.ts'
import { endedIn } from './hand-back.ts'
import type { turns } from './turns.ts'

const now = (scene: Scene) => ({ turn: numberOf(scene, scene.activity.turn?.number) })

export const turnsStatements: RandomStatements<typeof turns> = {
  'turn.end': { often: 14, say: now },
  'turn.back': { often: 8, say: now },
  'turn.later': { often: 3, say: now },
  'turn.skip': { often: 3, say: now },
  'turn.give': {
    often: 3,
    say: (scene) => {
      const { turn } = scene.activity
      const due = scene.sense ? [...(turn?.waiting ?? []), ...(turn?.skipped ?? [])] : []
      return { member: scene.chance.one(due) ?? someMember(scene).id, ...now(scene) }
    },
  },
  'turn.ask': {
    often: 8,
    say: (scene) => ({ asks: scene.chance.below(3) > 0, stamp: numberOf(scene, scene.activity.phase.stamp) }),
  },
  'turn.undo': {
    often: 4,
    say: (scene) => {
      const { turn } = scene.activity
      return { ...now(scene), ended: numberOf(scene, (turn && endedIn(turn)) ?? undefined) }
    },
  },
}
