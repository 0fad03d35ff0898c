import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { LEARNING_SOURCES, sourceLine } from './source.ts'

/** @returns the source the group learned from, and of which kind it is */
export function sourced({ source: said }: Activity): readonly HarvestPart[] {
  const kind = LEARNING_SOURCES.find(({ id }) => id === said?.from)
  if (!said || !kind) return []
  return [
    { title: { nl: 'Onze bron', en: 'Our source' }, lines: [{ text: sourceLine(said), said: kind.title }] },
  ]
}
