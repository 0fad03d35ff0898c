import type { AgendaItem } from '@kring/shared/agenda'
import type { Time } from '@kring/shared/meeting'
import { useLanguage, useWords } from '../../words/useWords.ts'

/** @returns how the times of an agenda are said: minutes planned and real, a time of day, and how late it is */
export function useAgendaWords() {
  const t = useWords()
  const language = useLanguage()
  const clock = (at: Time) =>
    new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return {
    minutes: ({ about, real }: AgendaItem) =>
      real === undefined
        ? t('steer.agenda.planned', { count: about })
        : t('steer.agenda.real', { real, count: about }),
    starts: (at: Time) => t('steer.agenda.starts', { time: clock(at) }),
    groups: ({ activity: { groups } }: AgendaItem) =>
      groups && t('steer.agenda.inGroups', { count: groups.count }),
    ends: (at: Time) => t('steer.agenda.ends', { time: clock(at) }),
    late: (minutes: number) => {
      if (minutes === 0) return t('steer.agenda.onTime')
      return minutes > 0
        ? t('steer.agenda.behind', { count: minutes })
        : t('steer.agenda.early', { count: -minutes })
    },
  }
}
