import type { Language } from '../basis/words.ts'
import { standing } from '../capabilities/cards/standing.ts'
import type { Activity, CardId } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { detailsIn } from '../methods/table.ts'

/**
 * @param cards what something follows from
 * @returns what goes along with what follows from these cards, in words: the values of the school they belong to
 */
export function alongWith(activity: Activity, cards: readonly CardId[], language: Language): string[] {
  const method = methodOf(activity.method)
  const asked = method ? detailsIn(method, activity.settings) : []
  const along = cards.flatMap((id) =>
    asked.flatMap((detail) => {
      const said = detail.type === 'choice' && detail.goesAlong && standing(activity, id)?.details[detail.id]
      const option = said && detail.options.find((one) => one.id === said)
      return option ? [option.title[language]] : []
    }),
  )
  return [...new Set(along)]
}
