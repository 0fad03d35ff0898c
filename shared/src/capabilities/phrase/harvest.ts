import type { Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { rateUseOf } from '../rate/asked.ts'
import { scaleOf } from '../rate/scales.ts'

/** @returns what the group says of each level, of which item, and what that means for its question */
export function phrased(activity: Activity): readonly HarvestPart[] {
  const phase = methodOf(activity.method)?.phases.find((one) => usedIn(one, 'phrase'))
  const use = usedIn(phase, 'phrase')
  const asked = use && rateUseOf(activity, use.of)
  if (!asked) return []
  const items = asked.items?.(activity).flatMap((group) => group.items) ?? []
  return scaleOf(asked.scale).levels.flatMap(({ id: level, title }) => {
    const said = activity.phrases[level]
    const item = items.find(({ id }) => id === said?.item)
    if (!said || !item) return []
    const of: Words = typeof item.title === 'string' ? { nl: item.title, en: item.title } : item.title
    const answers = { nl: `Voor onze vraag: ${said.answers}`, en: `For our question: ${said.answers}` }
    return [
      {
        title: { nl: `${title.nl}: ${of.nl}`, en: `${title.en}: ${of.en}` },
        lines: [{ text: said.text, ...(said.answers && { said: answers }) }],
      },
    ]
  })
}
