import { type ComponentProps, lazy } from 'react'
import type { MeetingPage as MeetingPageType } from './MeetingPage.tsx'

const load = () => import('./MeetingPage.tsx')
const MeetingPage = lazy(async () => ({ default: (await load()).MeetingPage }))

/** Fetches what somebody who takes part will need, while they are still asked for their name. */
export function fetchMeetingPage(): void {
  load()
    .then(({ fetchParticipantSurface }) => fetchParticipantSurface())
    .catch(() => undefined)
}

/** One meeting; its code is not part of the pages before it. */
export function LazyMeetingPage(props: ComponentProps<typeof MeetingPageType>) {
  return <MeetingPage {...props} />
}
