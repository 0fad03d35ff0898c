import type { ZoneId } from '../../meeting.ts'

/** The quadrants in reading order, with what belongs in each. */
export const QUADRANTS = [
  {
    id: 'strength',
    title: { nl: 'Sterk', en: 'Strengths' },
    hint: { nl: 'Binnen: wat wij goed kunnen', en: 'Inside: what we are good at' },
  },
  {
    id: 'weakness',
    title: { nl: 'Zwak', en: 'Weaknesses' },
    hint: { nl: 'Binnen: wat ons nog niet lukt', en: 'Inside: what we cannot do yet' },
  },
  {
    id: 'opportunity',
    title: { nl: 'Kansen', en: 'Opportunities' },
    hint: { nl: 'Buiten: wat ons kan helpen', en: 'Outside: what can help us' },
  },
  {
    id: 'threat',
    title: { nl: 'Bedreigingen', en: 'Threats' },
    hint: { nl: 'Buiten: wat ons kan hinderen', en: 'Outside: what can hinder us' },
  },
] as const

export const INSIDE: readonly ZoneId[] = ['strength', 'weakness']
export const OUTSIDE: readonly ZoneId[] = ['opportunity', 'threat']
