import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { CurrentSession, type Session } from '../meeting/session.ts'
import { useWhenQuiet } from '../ui/useWhenQuiet.ts'
import type { isSameButPlaces } from './isSameButPlaces.ts'

const WithAll = createContext<Session | null>(null)

/**
 * For what shows no places, such as a list: where others only shift cards, nothing inside is drawn again. What is done
 * there is judged by the newest state all the same.
 */
export function WithoutPlaces({ children }: { children: ReactNode }) {
  const session = useContext(CurrentSession)
  const isSame = useComparison()
  const held = useRef(session)
  if (!held.current || !session || !isSame || !isSameSession(held.current, session, isSame))
    held.current = session
  return (
    <WithAll.Provider value={session}>
      <CurrentSession.Provider value={held.current}>{children}</CurrentSession.Provider>
    </WithAll.Provider>
  )
}

type Comparison = typeof isSameButPlaces

/** Comes after what a phone needs first; until then everything is drawn again. */
function useComparison(): Comparison | undefined {
  const [comparison, setComparison] = useState<{ isSame: Comparison }>()
  const fetchIt = useCallback(() => {
    import('./isSameButPlaces.ts').then(
      ({ isSameButPlaces: isSame }) => setComparison({ isSame }),
      () => undefined,
    )
  }, [])
  useWhenQuiet(fetchIt)
  return comparison?.isSame
}

/** For a board inside of {@link WithoutPlaces}. */
export function WithPlaces({ children }: { children: ReactNode }) {
  const [all, around] = [useContext(WithAll), useContext(CurrentSession)]
  return <CurrentSession.Provider value={all ?? around}>{children}</CurrentSession.Provider>
}

function isSameSession(before: Session, now: Session, isSame: Comparison): boolean {
  const [one, other] = [before.snapshot, now.snapshot]
  return (
    before.live === now.live &&
    before.onAccess === now.onAccess &&
    (Object.keys(other) as (keyof typeof other)[]).every((name) =>
      name === 'meeting' ? isSame(one.meeting, other.meeting) : one[name] === other[name],
    )
  )
}
