import type { Activity } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { isNamed } from '@kring/shared/protocol/pointing'
import { useEffect, useRef, useState } from 'react'
import { removedHere } from '../meeting/removedHere.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import { type News, newsOf, type Told, toldAtOnce } from './boardNews.ts'

/** So long what happens is gathered before it is told, in ms: a screen reader is not talked over all the time. */
const CALM = 4000

/**
 * Tells a screen reader, and nobody else, what others do on the board, in sentences at a calm rate. The phase and
 * whose turn it is are told by the Announcer.
 */
export function BoardNews() {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const [told, setTold] = useState('')
  const last = useRef<Activity>(activity)
  const tell = useRef<() => void>(() => undefined)
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const sentence = (news: News): string => {
    const label = (id: string) => activity.cards[id]?.label ?? ''
    switch (news.kind) {
      case 'moved': {
        const zone = text(tableOf(method).zoneTitle(activity.settings, news.zone)).toLowerCase()
        const name = news.by === null ? undefined : meeting.members[news.by]?.name
        const card = label(news.card)
        return name ? t('list.news.movedBy', { name, card, zone }) : t('list.news.moved', { card, zone })
      }
      case 'movedMany':
        return t('list.news.movedMany', { count: news.count })
      case 'added':
        return t('list.news.added', { count: news.count })
      case 'removed':
        return t('list.news.removed', { count: news.count })
      case 'piled':
        return t('list.news.piled', { card: label(news.card), count: news.count })
      case 'renamed':
        return t('list.news.renamed', { card: label(news.card), before: news.before })
    }
  }

  tell.current = () => {
    wait.current = undefined
    const before = last.current
    last.current = activity
    if (before.id !== activity.id) return
    const news = newsOf(before, activity, me.id, isNamed(activity), removedHere)
    if (news.length > 0) setTold(news.map(sentence).join(' '))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the cards is something to tell
  useEffect(() => {
    if (last.current !== activity) wait.current ??= setTimeout(() => tell.current(), CALM)
  }, [activity.cards])
  useEffect(() => () => clearTimeout(wait.current), [])
  // What one does oneself waits for nothing.
  const [now, setNow] = useState('')
  const seen = useRef<Activity>(activity)
  const words = (one: Told) =>
    one.kind === 'added' ? t('list.news.here', { what: one.what }) : t(`list.news.${one.kind}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is something to tell
  useEffect(() => {
    const all = toldAtOnce(seen.current, activity, me.id)
    seen.current = activity
    if (all.length > 0) setNow(all.map(words).join(' '))
  }, [activity])
  return (
    <>
      <p className="sr-only" role="log">
        {told}
      </p>
      <p className="sr-only" role="status">
        {now}
      </p>
    </>
  )
}
