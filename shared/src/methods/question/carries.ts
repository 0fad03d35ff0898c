import { dayInWords } from '../../basis/day.ts'
import type { Words } from '../../basis/words.ts'
import { wordingsOf } from '../../capabilities/wording/wording.ts'
import type { Activity } from '../../meeting.ts'
import type { Carries } from '../carries.ts'

/** How the lines begin of what was agreed, of what will be different by when, and of the words in between. */
const [AGREED, CHANGE, VERSION] = ['!', '>', '?'] as const

/** METHODS M3, compare: the versions of a question, from the first words to those agreed on, and the change by its date. */
export const carries: Carries = {
  question: ({ agreedOn }) => agreedOn?.text,
  write: (activity) => {
    const { agreedOn } = activity
    const versions = wordingsOf(activity).flatMap(({ texts }) => texts)
    if (versions.length === 0) return []
    const changes = changesIn(activity).map(({ text, due }) => `${CHANGE} ${due ? `${due} ` : ''}${text}`)
    return [
      ...versions.filter((text) => text !== agreedOn?.text).map((text) => `${VERSION} ${text}`),
      ...(agreedOn ? [`${AGREED} ${agreedOn.text}`] : []),
      ...changes,
    ]
  },
  read: ({ lines }) => {
    const placed = lines.flatMap((line) => {
      const [sign = '', text = ''] = [line.slice(0, 1), line.slice(2).trim()]
      const [, day, change] = (sign === CHANGE && DATED.exec(text)) || []
      const where = day ? changedBy(day) : PLACES[sign]
      const label = change ?? text
      return where && label ? [{ label, text: '', where }] : []
    })
    return { placed, rated: [] }
  },
}

/** A change that has a date: the day is where it stands in time, and no part of its words. */
const DATED = /^(\d{4}-\d{2}-\d{2}) (.+)$/

const changedBy = (day: string): Words => ({
  nl: `Zichtbaar anders op ${dayInWords(day, 'nl')}`,
  en: `Visibly different on ${dayInWords(day, 'en')}`,
})

const PLACES: Readonly<Record<string, Words>> = {
  [VERSION]: { nl: 'Versie', en: 'Version' },
  [AGREED]: { nl: 'Afgesproken', en: 'Agreed' },
  [CHANGE]: { nl: 'Zichtbaar anders', en: 'Visibly different' },
}

function changesIn({ actions }: Activity) {
  return Object.values(actions).filter(({ type }) => type === 'change')
}
