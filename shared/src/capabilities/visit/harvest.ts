import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'

/** @returns what somebody looked on for; not who did */
export function visited({ visit }: Activity): readonly HarvestPart[] {
  return visit
    ? [
        {
          title: { nl: 'Waarvoor iemand meekeek', en: 'What somebody looked on for' },
          lines: [{ text: visit.goal }],
        },
      ]
    : []
}
