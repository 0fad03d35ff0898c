import {
  fittingCard,
  type RandomStatements,
  type Scene,
  someCard,
  someCardId,
  someId,
  someText,
} from '../../testing/scene.ts'
import type { pile } from './pile.ts'

/** One card, or several of one zone. */
function someCards(scene: Scene): string[] {
  const first = someCard(scene)
  const beside = () => fittingCard(scene, ({ zone }) => zone === first?.zone)?.id ?? 'weg'
  const more = Array.from({ length: scene.chance.below(3) }, beside)
  return [first?.id ?? 'weg', ...more]
}

const someName = (scene: Scene) => ({ label: someText(scene, 'Samen'), text: '' })

export const pileStatements: RandomStatements<typeof pile> = {
  'merge.propose': {
    often: 5,
    say: (scene) => ({ proposal: scene.chance.id(), cards: someCards(scene), ...someName(scene) }),
  },
  'card.propose': { often: 3, say: (scene) => ({ proposal: scene.chance.id(), ...someName(scene) }) },
  'merge.withdraw': { often: 1, say: (scene) => ({ proposal: someId(scene, scene.activity.proposals) }) },
  'merge.confirm': { often: 5, say: (scene) => ({ proposal: someId(scene, scene.activity.proposals) }) },
  'merge.undo': {
    often: 3,
    say: (scene) => {
      const { stamp } = scene.activity.phase
      return { card: fittingCard(scene, ({ changedAt }) => changedAt === stamp)?.id ?? 'weg' }
    },
  },
  'pile.make': {
    often: 6,
    say: (scene) => ({ pile: scene.chance.id(), cards: someCards(scene), ...someName(scene) }),
  },
  'cards.stack': {
    often: 3,
    say: (scene) => {
      const card = someCard(scene)
      const onto = fittingCard(scene, (one) => one !== card && one.zone === card?.zone)
      return { pile: scene.chance.id(), card: card?.id ?? 'weg', onto: onto?.id ?? someCardId(scene) }
    },
  },
}
