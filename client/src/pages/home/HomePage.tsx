import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { recentMeetings } from '../../meeting/access.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeField } from '../../ui/CodeField.tsx'
import { Coming } from '../../ui/Coming.tsx'
import { isCode } from '../../ui/codeText.ts'
import { Part } from '../../ui/Part.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { loadWords } from '../../words/language.ts'
import { useWords } from '../../words/useWords.ts'
import css from './HomePage.module.css'

/** A picture for who has never seen one, that nobody waits for. */
const CircleScene = lazy(async () => {
  const [{ CircleScene }] = await Promise.all([import('./CircleScene.tsx'), loadWords('scene')])
  return { default: CircleScene }
})

const RecentMeetings = lazy(async () => {
  const [{ RecentMeetings }] = await Promise.all([import('./RecentMeetings.tsx'), loadWords('trajectory')])
  return { default: RecentMeetings }
})

/** It knows every method: who only joins waits for none of them. */
const StartWizard = lazy(async () => {
  const [{ StartWizard }] = await Promise.all([import('./StartWizard.tsx'), loadWords('start')])
  return { default: StartWizard }
})

const PairWays = lazy(async () => {
  const [{ PairWays }] = await Promise.all([import('../../pairing/PairWays.tsx'), loadWords('entry')])
  return { default: PairWays }
})

/** Where everything begins: join with the code from the wall, or begin a meeting. */
export function HomePage() {
  const t = useWords()
  const [, go] = useLocation()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  return (
    <>
      <TopBar>
        <Part spare>
          <Suspense fallback={null}>
            <PairWays place="bar" />
          </Suspense>
        </Part>
      </TopBar>
      <main className={css.page}>
        <div className={css.words}>
          <h1 className={css.title}>{t('app.home.title')}</h1>
          <p className={css.lead}>{t('app.home.lead')}</p>
          <JoinForm />
        </div>
        <div className={css.scene}>
          <Part spare>
            <Suspense fallback={null}>
              <CircleScene />
            </Suspense>
          </Part>
        </div>
        <section className={css.begin}>
          <p>{t('app.home.beginLead')}</p>
          <Button size="large" onPress={() => go('/new')}>
            {t('app.home.begin')}
          </Button>
          <Part>
            <Suspense fallback={null}>
              <PairWays place="page" />
            </Suspense>
          </Part>
          <Link href="/prepare" className={css.alone ?? ''}>
            {t('app.home.prepare')}
          </Link>
          <Link href="/privacy" className={css.privacy ?? ''}>
            {t('app.privacy')}
          </Link>
        </section>
        <div className={css.start}>
          <Part spare>
            <Suspense fallback={null}>
              <StartWizard />
            </Suspense>
          </Part>
        </div>
        {recentMeetings().length > 0 && (
          <Coming>
            <RecentMeetings />
          </Coming>
        )}
      </main>
    </>
  )
}

function JoinForm() {
  const t = useWords()
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const whole = isCode(code)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (whole) go(`/join/${code}`)
    else setAsked(true)
  }
  return (
    <form className={css.join} onSubmit={submit} noValidate>
      <CodeField
        label={t('app.home.code')}
        value={code}
        onChange={setCode}
        onWhole={(whole) => go(`/join/${whole}`)}
        help={t('app.home.joinLead')}
        error={asked && !whole ? t('app.home.codeShort') : undefined}
      />
      <Button type="submit" variant="primary" size="large">
        {t('app.home.join')}
      </Button>
    </form>
  )
}
