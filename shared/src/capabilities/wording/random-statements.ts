import { type RandomStatements, someId, someText } from '../../testing/scene.ts'
import { middleOf, type wording } from './wording.ts'

export const wordingStatements: RandomStatements<typeof wording> = {
  'wording.say': {
    often: 6,
    say: (scene) => ({
      wording: scene.chance.is(0.5) ? someId(scene, scene.activity.wordings) : scene.chance.id(),
      text: scene.sense ? someText(scene, 'Waarom') : '',
    }),
  },
  'wording.middle': { often: 2, say: (scene) => ({ wording: someId(scene, scene.activity.wordings) }) },
  'wording.park': {
    often: 1,
    say: (scene) => ({ wording: someId(scene, scene.activity.wordings), parked: scene.chance.is(0.6) }),
  },
  'wording.hear': {
    often: 50,
    say: (scene) => ({
      need: scene.chance.is(0.3) ? someId(scene, scene.activity.needs) : scene.chance.id(),
      text: scene.chance.is(0.9) ? someText(scene, 'Nodig') : '',
    }),
  },
  'wording.agree': {
    often: 30,
    say: (scene) => ({
      wording: middleOf(scene.activity)?.id ?? 'weg',
      note: scene.chance.is(0.5) ? someText(scene, 'Toch') : '',
      ...(scene.sense && { asked: true }),
    }),
  },
}
