import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'

/** @returns how the group words what it decided, for which value, and what worried somebody */
export function worded({ decision: said }: Activity): readonly HarvestPart[] {
  if (!said) return []
  const all = [
    { text: said.reason, said: { nl: 'Waarom', en: 'Why' } },
    { text: said.value, said: { nl: 'Waarde', en: 'Value' } },
    { text: said.worry, said: { nl: 'Bezorgdheid', en: 'Worry' } },
  ]
  return [{ title: { nl: 'Ons besluit', en: 'Our decision' }, lines: all.filter(({ text }) => text) }]
}
