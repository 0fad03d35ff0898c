import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { agreementsOf } from './agreement.ts'

const CLOSED = { nl: 'afgerond', en: 'closed' }
/** Whether it was kept, in words. */
const SAID = {
  '': { nl: 'nog niet bekeken', en: 'not looked at yet' },
  yes: { nl: 'gehouden: ja', en: 'kept: yes' },
  partly: { nl: 'gehouden: deels', en: 'kept: partly' },
  no: { nl: 'gehouden: nee', en: 'kept: no' },
} as const

/** @returns what the group agreed on how it talks, and whether it kept to that */
export function agreed(activity: Activity): readonly HarvestPart[] {
  const all = agreementsOf(activity)
  if (all.length === 0) return []
  const title = { nl: 'Afspraken over hoe we praten', en: 'Agreements on how we talk' }
  const lines = all.map(({ text, kept, isClosed }) => ({ text, said: isClosed ? CLOSED : SAID[kept] }))
  return [{ title, lines }]
}
