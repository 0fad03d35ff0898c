import type { Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { needsIn, type Wording, type WordingUse, wordingsOf } from './wording.ts'

function useIn({ method }: Activity): WordingUse | undefined {
  const phase = methodOf(method)?.phases.find((one) => usedIn(one, 'wording'))
  return usedIn(phase, 'wording')
}

/** @returns what the group agreed on, and what those need who could not go on with it yet */
export function agreedWording(activity: Activity): readonly HarvestPart[] {
  const { agreedOn, ratings } = activity
  const use = useIn(activity)
  if (!agreedOn || !use) return []
  const { text, note } = agreedOn
  const said = note && { nl: `Nog open: ${note}`, en: `Still open: ${note}` }
  const by = methodOf(activity.method)?.phases.flatMap((phase) => usedIn(phase, 'wording')?.agreedBy ?? [])
  const needs = by?.flatMap((rating) => needsIn(activity, ratings[rating]?.number ?? 0)) ?? []
  return [
    { title: use.title, lines: [{ text, ...(said && { said }) }] },
    ...(needs.length > 0
      ? [
          {
            title: { nl: 'Wat daarvoor nodig is', en: 'What that needs' },
            lines: needs.map((need) => ({ text: need.text })),
          },
        ]
      : []),
  ]
}

/** @returns all sentences with the words they had, from the first on: what became of them, and what was put aside */
export function versions(activity: Activity): readonly HarvestPart[] {
  const lines = wordingsOf(activity).flatMap((one) =>
    one.texts.map((text, at) => {
      const said = becameOf(activity, one, at)
      return { text, ...(said && { said }) }
    }),
  )
  return lines.length > 0
    ? [{ title: { nl: 'Zo groeide de vraag', en: 'How the question grew' }, lines }]
    : []
}

function becameOf({ agreedOn }: Activity, { id, texts, parked }: Wording, at: number): Words | undefined {
  if (at < texts.length - 1) return { nl: 'eerdere woorden', en: 'earlier words' }
  if (agreedOn?.wording === id && agreedOn.text === texts[at]) return { nl: 'afgesproken', en: 'agreed' }
  return parked ? { nl: 'geparkeerd', en: 'parked' } : undefined
}
