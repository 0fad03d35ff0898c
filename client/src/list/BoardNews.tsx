import type { Activity } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { isNamed } from '@kring/shared/protocol/pointing'
import { useEffect, useRef, useState } from 'react'
import { useActivityNow, useEachActivity } from '../meeting/asking.ts'
import { removedHere } from '../meeting/removedHere.ts'
import { useMe, useMethod, useOfMeeting } from '../meeting/session.ts'
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
  const now = useActivityNow()
  const members = useOfMeeting((meeting) => meeting.members)
  const method = useMethod()
  const me = useMe()
  const [told, setTold] = useState('')
  const last = useRef<Activity>(null)
  const tell = useRef<() => void>(() => undefined)
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const sentence = (activity: Activity, news: News): string => {
    const label = (id: string) => activity.cards[id]?.label ?? ''
    switch (news.kind) {
      case 'moved': {
        const zone = text(tableOf(method).zoneTitle(activity.settings, news.zone)).toLowerCase()
        const name = news.by === null ? undefined : members[news.by]?.name
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
    const activity = now()
    last.current = activity
    if (before?.id !== activity.id) return
    const news = newsOf(before, activity, me.id, isNamed(activity), removedHere)
    if (news.length > 0) setTold(news.map((one) => sentence(activity, one)).join(' '))
  }
  useEachActivity((activity) => {
    last.current ??= activity
    if (last.current.cards !== activity.cards) wait.current ??= setTimeout(() => tell.current(), CALM)
  })
  useEffect(() => () => clearTimeout(wait.current), [])
  // What one does oneself waits for nothing.
  const [atOnce, setAtOnce] = useState('')
  const seen = useRef<Activity>(null)
  const words = (one: Told) =>
    one.kind === 'added' ? t('list.news.here', { what: one.what }) : t(`list.news.${one.kind}`)
  useEachActivity((activity) => {
    const all = toldAtOnce(seen.current ?? activity, activity, me.id)
    seen.current = activity
    if (all.length > 0) setAtOnce(all.map(words).join(' '))
  })
  return (
    <>
      <p className="sr-only" role="log">
        {told}
      </p>
      <p className="sr-only" role="status">
        {atOnce}
      </p>
    </>
  )
}
