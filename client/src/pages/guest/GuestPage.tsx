import { useEffect, useState } from 'react'
import { CallFailed } from '../../meeting/api.ts'
import { askGuest } from '../../meeting/calls.ts'
import { OnItsWay } from '../../ui/Coming.tsx'
import { StatePage } from '../../ui/StatePage.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './GuestPage.module.css'

/** ms between two looks: a question that is added stands there soon enough. */
const AGAIN = 5000

type Seen = { questions: string[] } | 'closed' | undefined

/** All that a guest sees: the questions of a group. It only ever asks, and keeps nothing on this device. */
export function GuestPage({ meeting }: { meeting: string }) {
  const t = useWords()
  const [seen, setSeen] = useState<Seen>()
  const [isOffline, setOffline] = useState(false)
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const look = async () => {
      try {
        const { questions } = await askGuest({ meeting, token })
        if (isGone) return
        setSeen({ questions })
        setOffline(false)
      } catch (failure) {
        if (isGone) return
        const isAway = failure instanceof CallFailed && failure.isForNow
        setOffline(isAway)
        // What was seen goes with the link.
        if (!isAway) setSeen('closed')
      }
      timer = setTimeout(look, AGAIN)
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [meeting, token])
  useEffect(() => {
    document.title = `${t('outside.page.title')} · ${t('app.name')}`
  }, [t])
  if (seen === undefined) return isOffline ? <p role="status">{t('outside.page.offline')}</p> : <OnItsWay />
  if (seen === 'closed')
    return <StatePage title={t('outside.page.closed')} lead={t('outside.page.closedLead')} />
  return (
    <main className={styles.page}>
      <h1>{t('outside.page.title')}</h1>
      <p>{t('outside.page.lead')}</p>
      {seen.questions.length === 0 ? (
        <p>{t('outside.page.empty')}</p>
      ) : (
        <ul aria-live="polite">
          {seen.questions.map((question) => (
            <li key={question} dir="auto" translate="yes">
              <Breakable text={question} />
            </li>
          ))}
        </ul>
      )}
      <p role="status">{isOffline ? t('outside.page.offline') : ''}</p>
    </main>
  )
}
