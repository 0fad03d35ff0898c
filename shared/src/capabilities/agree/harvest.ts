import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { agreementsOf } from './agreement.ts'

const AIM = { nl: 'ons doel', en: 'our aim' }
/** Whether it was kept, in words. */
const SAID = {
  '': { nl: 'nog niet bekeken', en: 'not looked at yet' },
  yes: { nl: 'gehouden: ja', en: 'kept: yes' },
  partly: { nl: 'gehouden: deels', en: 'kept: partly' },
  no: { nl: 'gehouden: nee', en: 'kept: no' },
} as const
/** The same of one that needs no more looking after. */
const CLOSED = {
  '': { nl: 'afgerond', en: 'closed' },
  yes: { nl: 'gehouden: ja, en afgerond', en: 'kept: yes, and closed' },
  partly: { nl: 'gehouden: deels, en afgerond', en: 'kept: partly, and closed' },
  no: { nl: 'gehouden: nee, en afgerond', en: 'kept: no, and closed' },
} as const

/** @returns what the group agreed on how it talks, and whether it kept to that */
export function agreed(activity: Activity): readonly HarvestPart[] {
  const title = { nl: 'Afspraken over hoe we praten', en: 'Agreements on how we talk' }
  const lines = [
    ...(activity.aim === '' ? [] : [{ text: activity.aim, said: AIM }]),
    ...agreementsOf(activity).map(({ text, kept, isClosed, example }) => ({
      text,
      said: (isClosed ? CLOSED : SAID)[kept],
      ...(example && { examples: [example] }),
    })),
  ]
  return lines.length > 0 ? [{ title, lines }] : []
}
