import type { RandomStatements, Scene } from '../../testing/scene.ts'
import type { release } from './release.ts'

/** Something that may be marked already, or is not known. */
const some = ({ meeting, chance, sense }: Scene) =>
  (sense ? chance.one(Object.keys(meeting.releases ?? {})) : undefined) ?? chance.id()

export const releaseStatements: RandomStatements<typeof release> = {
  'release.mark': {
    often: 3,
    say: (scene) => ({
      refs: [scene.chance.is(0.7) ? scene.chance.id() : some(scene)],
      on: scene.chance.is(0.8),
    }),
  },
  'release.withhold': { often: 14, say: (scene) => ({ ref: some(scene) }) },
  'release.permit': {
    often: 28,
    say: (scene) => {
      const own = Object.entries(scene.meeting.withheldBy ?? {}).filter(([, by]) => by.includes(scene.me))
      return { ref: scene.chance.one(own)?.[0] ?? some(scene) }
    },
  },
}
