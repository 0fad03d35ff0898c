import { usedNow } from '../../methods/phases.ts'
import { type RandomStatements, type Scene, someId, somePoint, someZone } from '../../testing/scene.ts'
import { isMaker } from '../ids.ts'
import type { write } from './write.ts'

/** The hidden cards of whom the speaker acts for, as far as their device knows. */
const ownDrafts = ({ activity, actor }: Scene) =>
  Object.fromEntries(
    Object.entries(activity.drafts).filter(([draft]) => isMaker(activity.makers[draft], actor)),
  )

export const writeStatements: RandomStatements<typeof write> = {
  'card.write': {
    often: 12,
    say: (scene) => {
      const { activity, chance, sense } = scene
      const { cards } = activity
      const own = ownDrafts(scene)
      const known = sense ? own : { ...own, ...cards }
      const card = chance.is(0.3) ? someId(scene, known) : chance.id()
      const open = usedNow(activity, 'write')?.zones(activity.settings)
      // Found again wherever it should not be: nothing else anybody says begins like it.
      const label = `geheim-${String(chance.below(1e9)).padStart(9, '0')}`
      return {
        card,
        label,
        text: sense ? `${label} lang` : '',
        ...(chance.is(0.6) ? { zone: someZone(scene, open) } : {}),
        ...(chance.is(0.5) ? { ...somePoint(scene), colour: chance.below(8) } : {}),
      }
    },
  },
  'card.withdraw': { often: 2, say: (scene) => ({ card: someId(scene, ownDrafts(scene)) }) },
}
