import { usedNow } from '../../methods/phases.ts'
import { type RandomStatements, someCardId, someId, someText } from '../../testing/scene.ts'
import { isMaker } from '../ids.ts'
import { type argue, SIDES } from './argue.ts'

export const argueStatements: RandomStatements<typeof argue> = {
  'argument.set': {
    often: 5,
    say: (scene) => {
      const { activity, chance, sense, actor } = scene
      const own = Object.keys(activity.arguments).filter((one) => isMaker(activity.makers[one], actor))
      const about = usedNow(activity, 'argue')?.about(activity) ?? []
      return {
        argument: (chance.is(0.2) && chance.one(own)) || chance.id(),
        card: (sense && chance.one(about)?.id) || someCardId(scene),
        side: chance.one(SIDES)?.id ?? 'for',
        text: chance.is(0.1) ? '' : someText(scene, 'Want'),
      }
    },
  },
  'argument.remove': { often: 1, say: (scene) => ({ argument: someId(scene, scene.activity.arguments) }) },
}
