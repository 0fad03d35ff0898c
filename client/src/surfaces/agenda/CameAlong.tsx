import { broughtCards } from '@kring/shared/capabilities/agenda/along'
import { broughtTo } from '@kring/shared/harvest/brought'
import type { Activity, ActivityId } from '@kring/shared/meeting'
import { inParts } from '../../meeting/inParts.ts'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'

/** What was brought into an activity, from where; before it began it can be left where it was. */
export function CameAlong({ activity }: { activity: Activity }) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useWhole()
  const say = useSay()
  const lines = broughtTo(meeting, activity, language)
  if (lines.length === 0) return null
  const leave = () => {
    const brought = [...broughtCards(activity).map((card) => card.brought), activity.questionFrom]
    const bySource = new Map<string, { from: ActivityId; group?: number; items: string[] }>()
    for (const one of brought) {
      if (!one) continue
      const { activity: from, group, item } = one
      const key = `${from} ${group ?? ''}`
      const source = bySource.get(key) ?? { from, items: [], ...(group !== undefined && { group }) }
      source.items.push(item)
      bySource.set(key, source)
    }
    for (const { items, ...source } of bySource.values())
      for (const some of inParts(items)) say('agenda.leave', { to: activity.id, ...source, items: some })
  }
  return (
    <>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {activity.phase.stamp === 1 && (
        <Button
          variant="plain"
          aria-label={t('steer.agenda.bring.backOf', { question: activity.question })}
          onPress={leave}
        >
          {t('steer.agenda.bring.back')}
        </Button>
      )}
    </>
  )
}
