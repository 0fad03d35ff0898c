import type { Language } from '../basis/words.ts'
import { broughtFrom } from '../capabilities/agenda/along.ts'
import type { Activity, ActivityId, Card, Meeting } from '../meeting.ts'

type Activities = Pick<Meeting, 'activities'>

/** @returns the question and cards that came along into an activity, and from where, as people read it; a line of each */
export function broughtTo(meeting: Activities, activity: Activity, language: Language): string[] {
  const counts = new Map<string, number>()
  for (const { brought } of Object.values(activity.cards))
    if (brought) counts.set(brought.activity, (counts.get(brought.activity) ?? 0) + 1)
  const isDutch = language === 'nl'
  const cards = [...counts].flatMap(([id, count]) => {
    const from = sourceOf(meeting, { activity: id }, language)
    if (!from) return []
    if (isDutch) return [`${count === 1 ? '1 kaart komt' : `${count} kaarten komen`} uit ${from}`]
    return [`${count === 1 ? '1 card comes' : `${count} cards come`} from ${from}`]
  })
  const asked = sourceOf(meeting, activity.questionFrom, language)
  return [
    ...(asked ? [isDutch ? `De vraag komt uit ${asked}` : `The question comes from ${asked}`] : []),
    ...cards,
  ]
}

/** @returns where a card came from, when it is of another activity, as a detail of it */
export function broughtAs(
  meeting: Activities,
  card: Pick<Card, 'brought'>,
  language: Language,
): { title: string; value: string }[] {
  const from = sourceOf(meeting, card.brought, language)
  return from ? [{ title: language === 'nl' ? 'Komt uit' : 'Comes from', value: from }] : []
}

function sourceOf(
  { activities }: Activities,
  brought: { activity: ActivityId; group?: number } | undefined,
  language: Language,
): string | undefined {
  const from = broughtFrom(activities, brought)
  if (!from) return undefined
  const group = brought?.group
  const of = group ? `, ${language === 'nl' ? 'groep' : 'group'} ${group}` : ''
  return `${from.method.title[language]}${of}: ${from.activity.question}`
}
