import type { Settings } from '../../meeting.ts'
import { brief, MOMENT_LINE, MOST_MOMENTS, momentIn } from '../moments.ts'
import type { SettingField } from '../settings.ts'
import type { StartCard } from '../table.ts'
import { MILESTONE, ON_WAY, WAS } from './zones.ts'

/** METHODS M16 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'form',
    type: 'choice',
    title: { nl: 'Wat vieren we?', en: 'What do we celebrate?' },
    initial: 'step',
    options: [
      { id: 'step', title: { nl: 'Een kleine stap (3 minuten)', en: 'A small step (3 minutes)' } },
      {
        id: 'route',
        title: {
          nl: 'De hele weg, aan het einde (15 minuten)',
          en: 'The whole way, at its end (15 minutes)',
        },
      },
    ],
  },
  {
    id: 'route',
    type: 'lines',
    title: { nl: 'Wat er onderweg was', en: 'What there was on the way' },
    help: {
      nl: 'Voor de hele weg: één moment per regel, van het begin tot nu. Een mijlpaal begint met ‘Mijlpaal:’.',
      en: 'For the whole way: one moment per line, from its beginning until now. A milestone begins with ‘Milestone:’.',
    },
    most: MOST_MOMENTS,
    length: MOMENT_LINE,
    isWay: true,
    initial: [],
  },
]

/** @returns whether the group looks back on its whole way */
export function isWholeWay({ form }: Settings): boolean {
  return form === 'route'
}

/** @returns the moments of the plan, laid along the way in their order */
export function momentsIn({ route }: Settings): StartCard[] {
  const lines = Array.isArray(route) ? route : []
  return lines.map((line, index) => {
    const { label: said, isMilestone } = momentIn(line)
    const label = brief(said)
    return {
      label,
      // Of a long one that was typed the whole stands under it.
      text: label === said ? '' : said,
      zone: ON_WAY[Math.floor((index * ON_WAY.length) / lines.length)] as string,
      details: isMilestone ? { [WAS]: MILESTONE } : {},
    }
  })
}
