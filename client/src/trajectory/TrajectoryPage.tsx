import type { TrajectoryAnswer } from '@kring/shared/protocol/api'
import { useCallback, useEffect, useState } from 'react'
import { sentenceOf } from '../meeting/api.ts'
import {
  askTrajectory,
  type OwnTrajectory,
  ownTrajectories,
  takeTrajectoryLink,
} from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { OnItsWay } from '../ui/Coming.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { CompareSection } from './CompareSection.tsx'
import { KeepSection } from './KeepSection.tsx'
import { NextSection } from './NextSection.tsx'
import { NoTrajectory } from './NoTrajectory.tsx'
import { Timeline } from './Timeline.tsx'
import css from './TrajectoryPage.module.css'
import { useMethods } from './useMethods.ts'

/** With the key that came behind the `#`, which does not stay in the address; or that of a device that opened it before. */
function ownFor(id: string): OwnTrajectory | undefined {
  const { hash, pathname } = window.location
  if (hash.length > 1) {
    takeTrajectoryLink(id, hash.slice(1))
    window.history.replaceState(window.history.state, '', pathname)
  }
  return ownTrajectories().find((own) => own.id === id)
}

/** What a group carries from meeting to meeting: what is open, the way so far, two times side by side. */
export function TrajectoryPage({ id }: { id: string | undefined }) {
  const t = useWords()
  const [own, setOwn] = useState(() => (id === undefined ? undefined : ownFor(id)))
  // A link pasted while this page is open changes only what is behind the `#`.
  useEffect(() => {
    const look = () => id !== undefined && setOwn(ownFor(id))
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [id])
  useEffect(() => {
    document.title = `${t('trajectory.title')} · ${t('app.name')}`
  }, [t])
  return (
    <>
      <TopBar />
      <main className={css.page}>
        {id !== undefined && own ? (
          <Found key={[own.key, ...(own.others ?? [])].join()} known={own} />
        ) : (
          <NoTrajectory isAsked={id !== undefined} />
        )}
      </main>
    </>
  )
}

function Found({ known }: { known: OwnTrajectory }) {
  const t = useWords()
  const language = useLanguage()
  const [own, setOwn] = useState(known)
  const [answer, setAnswer] = useState<TrajectoryAnswer>()
  const [failed, setFailed] = useState<string>()
  const look = useCallback(() => {
    setFailed(undefined)
    askTrajectory(own).then(
      (found) => {
        setOwn(found.own)
        setAnswer(found.answer)
      },
      (failure: unknown) => setFailed(sentenceOf(failure, t('app.offline'))),
    )
  }, [own, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; another language asks nothing anew
  useEffect(look, [])
  const methods = answer?.trajectory.meetings.flatMap(({ snapshots }) =>
    snapshots.map(({ method }) => method),
  )
  const isReady = useMethods(methods ?? [])
  if (failed !== undefined && !answer)
    return (
      <section className={css.part} role="alert">
        <p>{failed}</p>
        <p className={css.soft}>{t('trajectory.notHere')}</p>
        <div className={css.buttons}>
          <Button onPress={look}>{t('trajectory.again')}</Button>
        </div>
      </section>
    )
  if (!answer || !isReady) return <OnItsWay />
  const { trajectory, expiresAt } = answer
  return (
    <>
      <header className={css.head}>
        <h1 dir="auto" translate="yes">
          {trajectory.name}
        </h1>
        <p className={css.soft}>{t('trajectory.until', { date: readableDate(expiresAt, language, true) })}</p>
      </header>
      <NextSection own={own} trajectory={trajectory} />
      <CompareSection trajectory={trajectory} />
      <Timeline own={own} trajectory={trajectory} onChanged={look} />
      <KeepSection own={own} answer={answer} onChanged={look} onRenewed={setOwn} />
    </>
  )
}
