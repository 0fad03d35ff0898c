import { type Detail, detailsIn } from '../../methods/table.ts'
import { fittingCard, type RandomStatements, type Scene, someText } from '../../testing/scene.ts'
import type { details } from './details.ts'

/** An answer to what a method asks of a card. */
function answerTo(scene: Scene, detail: Detail): string {
  switch (detail.type) {
    case 'choice':
      return scene.chance.one(detail.options)?.id ?? ''
    case 'text':
      return someText(scene, 'omdat')
    case 'card':
      return fittingCard(scene, ({ zone }) => zone === detail.from)?.id ?? 'weg'
  }
}

export const detailsStatements: RandomStatements<typeof details> = {
  'cards.detail': {
    often: 8,
    say: (scene) => {
      const { method, activity, chance } = scene
      const detail = chance.one(detailsIn(method, activity.settings))
      const card = fittingCard(scene, ({ zone }) => detail?.zones?.includes(zone) ?? true)
      const value = detail && chance.is(0.8) ? answerTo(scene, detail) : ''
      return { cards: [card?.id ?? 'weg'], detail: detail?.id ?? 'weg', value }
    },
  },
}
