import { lazy, Suspense, useSyncExternalStore } from 'react'
import { onOtherVersion, otherVersion } from '../meeting/version.ts'
import { Part } from '../ui/Part.tsx'
import { loadWords } from '../words/language.ts'

const load = async () => {
  const [{ NewVersion }] = await Promise.all([import('./NewVersion.tsx'), loadWords('version')])
  return { default: NewVersion }
}
const NewVersion = lazy(load)

/** Fetches ahead of need what tells of another version: a server that has one may not have this page's parts any more. */
export function fetchNewVersion(): void {
  load().catch(() => undefined)
}

/** Above every page, while the server says it is of another version than this one. */
export function OtherVersion() {
  const other = useSyncExternalStore(onOtherVersion, otherVersion)
  return (
    other && (
      <Part>
        <Suspense>
          <NewVersion key={other.said} other={other} />
        </Suspense>
      </Part>
    )
  )
}
