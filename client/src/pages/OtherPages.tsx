import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { loadWords } from '../words/language.ts'
import { LostPage } from './LostPage.tsx'

const PairPage = lazy(async () => {
  const [{ PairPage }] = await Promise.all([import('../pairing/PairPage.tsx'), loadWords('entry')])
  return { default: PairPage }
})
const PairLinkPage = lazy(async () => {
  const [{ PairLinkPage }] = await Promise.all([import('../pairing/PairLinkPage.tsx'), loadWords('entry')])
  return { default: PairLinkPage }
})

const PlanPage = lazy(async () => {
  const [{ PlanPage }] = await Promise.all([
    import('./plan/PlanPage.tsx'),
    loadWords('create'),
    loadWords('plan'),
  ])
  return { default: PlanPage }
})
const TrajectoryPage = lazy(async () => {
  const [{ TrajectoryPage }] = await Promise.all([
    import('../trajectory/TrajectoryPage.tsx'),
    loadWords('trajectory'),
  ])
  return { default: TrajectoryPage }
})
const PreparePage = lazy(async () => {
  const [{ PreparePage }] = await Promise.all([import('../prepare/PreparePage.tsx'), loadWords('prepare')])
  return { default: PreparePage }
})
const PreparationPage = lazy(async () => {
  const [{ PreparationPage }] = await Promise.all([
    import('../prepare/PreparationPage.tsx'),
    loadWords('prepare'),
  ])
  return { default: PreparationPage }
})
const GuestPage = lazy(async () => {
  const [{ GuestPage }] = await Promise.all([import('./guest/GuestPage.tsx'), loadWords('outside')])
  return { default: GuestPage }
})
const BuddyPage = lazy(async () => {
  const [{ BuddyPage }] = await Promise.all([import('../prepare/BuddyPage.tsx'), loadWords('prepare')])
  return { default: BuddyPage }
})
const PrivacyPage = lazy(async () => {
  const [{ PrivacyPage }] = await Promise.all([import('./privacy/PrivacyPage.tsx'), loadWords('privacy')])
  return { default: PrivacyPage }
})

/** Pages few people come for, and what is said of an address that leads nowhere. */
export function OtherPages() {
  return (
    <Switch>
      <Route path="/pair/screen">
        <PairPage wants="screen" />
      </Route>
      <Route path="/pair/facilitator">
        <PairPage wants="facilitator" />
      </Route>
      <Route path="/pair" component={PairLinkPage} />
      <Route path="/plan" component={PlanPage} />
      <Route path="/trajectory/:id?">{({ id }) => <TrajectoryPage key={id ?? ''} id={id} />}</Route>
      <Route path="/prepare" component={PreparePage} />
      <Route path="/prepare/:id/:at?">{({ id, at }) => <PreparationPage key={id} id={id} at={at} />}</Route>
      <Route path="/guest/:meeting">{({ meeting }) => <GuestPage key={meeting} meeting={meeting} />}</Route>
      <Route path="/buddy" component={BuddyPage} />
      <Route path="/privacy" component={PrivacyPage} />
      <Route component={LostPage} />
    </Switch>
  )
}
