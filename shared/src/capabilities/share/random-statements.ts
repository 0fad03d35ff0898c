import { usedNow } from '../../methods/phases.ts'
import { type RandomStatements, type Scene, someId, someText } from '../../testing/scene.ts'
import { isMaker } from '../ids.ts'
import type { share } from './share.ts'

/** What the speaker shared; without sense what anybody did. */
function ownId(scene: Scene): string | undefined {
  const { activity, actor, chance, sense } = scene
  const isOwn = (note: string) => isMaker(activity.makers[note], actor)
  return sense ? chance.one(Object.keys(activity.shared).filter(isOwn)) : someId(scene, activity.shared)
}

export const shareStatements: RandomStatements<typeof share> = {
  'note.share': {
    often: 3,
    say: (scene) => {
      const { activity, chance } = scene
      const field = chance.one(usedNow(activity, 'note')?.fields ?? [])?.id ?? 'weg'
      const changed = chance.is(0.3) ? ownId(scene) : undefined
      return { note: changed ?? chance.id(), field, text: someText(scene, 'Inzicht') }
    },
  },
  'note.withdraw': { often: 1, say: (scene) => ({ note: ownId(scene) ?? scene.chance.id() }) },
}
