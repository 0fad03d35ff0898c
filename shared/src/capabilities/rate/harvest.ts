import { LANGUAGES, type Language, type Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { type Counts, foundedIn, type ItemOutcome } from './rating.ts'
import { levelsOf, type Scale, scaleOf } from './scales.ts'
import { spreadOf, widestFirst } from './spread.ts'

const WORDS = {
  answers: { nl: 'antwoorden', en: 'answers' },
  founded: { nl: 'met een voorbeeld', en: 'with an example' },
  width: { nl: 'spreiding', en: 'spread' },
  mean: { nl: 'gemiddeld', en: 'mean' },
} as const satisfies Record<string, Words>

/** @returns how the group rated what the method tells of, item by item: the widest differences first, nothing under four */
export function rated(activity: Activity): readonly HarvestPart[] {
  return (methodOf(activity.method)?.phases ?? []).flatMap((phase) => {
    const use = usedIn(phase, 'rate')
    const rating = use && activity.ratings[use.rating]
    if (!use?.inHarvest || !rating?.outcome) return []
    const { outcome } = rating
    const scale = scaleOf(rating.scale)
    const items = use.items?.(activity).flatMap((group) => group.items) ?? []
    const lines = widestFirst(rating, items).flatMap(({ id, title }) => {
      const about = outcome[id]
      const said = about && saidOf(scale, about)
      return said ? [{ text: title, said, examples: about.examples }] : []
    })
    return lines.length > 0 ? [{ title: phase.title, lines }] : []
  })
}

/** How many and how far apart comes before the average (METHODS M9). */
function saidOf(scale: Scale, about: ItemOutcome): Words | undefined {
  const told = countsSaid(scale, about.counts)
  const spread = spreadOf(scale, about.counts)
  if (!told || !spread) return told
  const { n, width, mean } = spread
  return inEach((language) => {
    const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
    const word = (key: keyof typeof WORDS) => WORDS[key][language]
    const founded = foundedIn(about)
    const many = `${n} ${word('answers')}${founded > 0 ? ` (${founded} ${word('founded')})` : ''}`
    return [
      many,
      told[language],
      `${word('width')} ${number(width)}`,
      `${word('mean')} ${number(mean)}`,
    ].join('; ')
  })
}

/** @returns how often each level was chosen, in words; undefined where that is not told (METHODS §14.5) */
export function countsSaid(scale: Scale, counts: Counts): Words | undefined {
  const told = levelsOf(scale).filter(({ id }) => counts[id])
  if (told.length === 0) return undefined
  return inEach((language) =>
    told.map(({ id, title }) => `${title[language].toLowerCase()} ${counts[id]}`).join(', '),
  )
}

function inEach(say: (language: Language) => string): Words {
  const all = LANGUAGES.map((language) => [language, say(language)] as const)
  return Object.fromEntries(all) as { [L in Language]: string }
}
