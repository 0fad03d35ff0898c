import { type RandomStatements, type Scene, someId, someText } from '../../testing/scene.ts'
import type { agree } from './agree.ts'
import { KEPT } from './agreement.ts'

const someAgreement = (scene: Scene) => someId(scene, scene.activity.agreements)

export const agreeStatements: RandomStatements<typeof agree> = {
  'agreement.set': {
    often: 3,
    say: (scene) => ({
      agreement: scene.chance.is(0.3) ? someAgreement(scene) : scene.chance.id(),
      text: scene.sense ? someText(scene, 'Afspraak') : '',
    }),
  },
  'agreement.remove': { often: 1, say: (scene) => ({ agreement: someAgreement(scene) }) },
  'agreement.rate': {
    often: 2,
    say: (scene) => ({
      agreement: someAgreement(scene),
      kept: scene.chance.one(['', ...KEPT] as const) ?? '',
      ...(scene.chance.is(0.3) && { example: someText(scene, 'Zo') }),
    }),
  },
  'agreement.aim': { often: 1, say: (scene) => ({ text: someText(scene, 'Vaker doorvragen') }) },
  'agreement.close': {
    often: 2,
    say: (scene) => ({ agreement: someAgreement(scene), closed: scene.chance.is(0.6) }),
  },
}
