import type { Signal } from '@kring/shared/capabilities/signal/signal'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'

/** What people let be known, alike things together: in words, and which signals it stands for. */
export type ToldSignal = { text: string; ids: string[] }

/** @returns what still stands, and whether the coach thanked for something in this step */
export function useSignals(): { told: ToldSignal[]; isThanked: boolean } {
  const t = useWords()
  const { signals } = useActivity()
  const { members } = useMeeting()
  const all = Object.values(signals)
  const wordsOf = ({ kind, by }: Signal) => {
    const name = by === null ? undefined : members[by]?.name
    return name ? t(`voice.told.${kind}By`, { name }) : t(`voice.told.${kind}`)
  }
  const groups = new Map<string, string[]>()
  for (const one of all.filter(({ thanked }) => !thanked))
    groups.set(wordsOf(one), [...(groups.get(wordsOf(one)) ?? []), one.id])
  const told = [...groups].map(([said, ids]) => ({
    text: ids.length > 1 ? t('voice.many', { told: said, count: ids.length }) : said,
    ids,
  }))
  return { told, isThanked: all.some(({ thanked }) => thanked) }
}
