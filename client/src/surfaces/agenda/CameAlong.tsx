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
    const bySource = new Map<ActivityId, string[]>()
    for (const one of brought)
      if (one) bySource.set(one.activity, [...(bySource.get(one.activity) ?? []), one.item])
    for (const [from, items] of bySource)
      for (const part of inParts(items)) say('agenda.leave', { to: activity.id, from, items: part })
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
