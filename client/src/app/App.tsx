import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Route, Switch } from 'wouter'
import { JoinPage } from '../pages/join/JoinPage.tsx'
import { catchSwipes, scrollsSideways } from '../ui/catchSwipes.ts'
import { Notices } from '../ui/Notice.tsx'
import { useKeptFocus } from '../ui/useKeptFocus.ts'
import { useWhenQuiet } from '../ui/useWhenQuiet.ts'
import { loadWords } from '../words/language.ts'
import { useLanguage } from '../words/useWords.ts'
import { BrokenPage } from './BrokenPage.tsx'
import { fetchMeetingPage, LazyMeetingPage } from './LazyMeetingPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'

/** Who scans a code never sees it. */
const HomePage = lazy(async () => ({ default: (await import('../pages/home/HomePage.tsx')).HomePage }))
const GalleryPage = lazy(async () => {
  const [{ GalleryPage }] = await Promise.all([
    import('../pages/create/GalleryPage.tsx'),
    loadWords('create'),
  ])
  return { default: GalleryPage }
})
const OtherPages = lazy(async () => ({ default: (await import('../pages/OtherPages.tsx')).OtherPages }))
const CreatePage = lazy(async () => {
  const [{ CreatePage }] = await Promise.all([import('../pages/create/CreatePage.tsx'), loadWords('create')])
  return { default: CreatePage }
})

/** What a page can do without until it is up: its worker, and what tells of another version. */
function prepareLater(): void {
  import('./prepare.tsx').then(({ prepare }) => prepare()).catch(() => undefined)
}

/** The whole client: which page belongs to which address. */
export function App() {
  const language = useLanguage()
  useKeptFocus()
  useWhenQuiet(prepareLater)
  useEffect(() => catchSwipes(window, scrollsSideways), [])
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <BrokenPage>
        <Suspense fallback={<LoadingPage />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/new" component={GalleryPage} />
            <Route path="/new/:method">{({ method }) => <CreatePage method={method} />}</Route>
            <Route path="/join/:code?">
              {({ code }) => <JoinPage code={code ?? ''} onNaming={fetchMeetingPage} />}
            </Route>
            <Route path="/m/:meeting">
              {({ meeting }) => <LazyMeetingPage meeting={meeting} view="own" />}
            </Route>
            <Route path="/m/:meeting/screen">
              {({ meeting }) => <LazyMeetingPage meeting={meeting} view="screen" />}
            </Route>
            <Route path="/m/:meeting/harvest/:activity?">
              {({ meeting, activity }) => (
                <LazyMeetingPage meeting={meeting} view="harvest" activity={activity} />
              )}
            </Route>
            <Route component={OtherPages} />
          </Switch>
        </Suspense>
      </BrokenPage>
      <Notices />
    </I18nProvider>
  )
}
