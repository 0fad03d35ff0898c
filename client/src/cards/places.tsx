import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { CurrentSession, type Session } from '../meeting/session.ts'
import { useWhenQuiet } from '../ui/useWhenQuiet.ts'
import { Calm } from './calm.ts'

const WithAll = createContext<Session | null>(null)

/**
 * For what shows no places, such as a list: where others only shift cards, nothing inside is drawn again. What is done
 * there is judged by the newest state all the same.
 */
export function WithoutPlaces({ children }: { children: ReactNode }) {
  const session = useContext(CurrentSession)
  const calm = useMemo(() => session && new Calm(session.shown), [session])
  // Comes after what a phone needs first; until then everything is drawn again.
  const fetchIt = useCallback(() => {
    import('./isSameButPlaces.ts').then(
      ({ isSameButPlaces }) => calm?.compareBy(isSameButPlaces),
      () => undefined,
    )
  }, [calm])
  useWhenQuiet(fetchIt)
  const inside = useMemo(() => session && calm && { ...session, shown: calm }, [session, calm])
  return (
    <WithAll.Provider value={session}>
      <CurrentSession.Provider value={inside}>{children}</CurrentSession.Provider>
    </WithAll.Provider>
  )
}

/** For a board inside of {@link WithoutPlaces}. */
export function WithPlaces({ children }: { children: ReactNode }) {
  const [all, around] = [useContext(WithAll), useContext(CurrentSession)]
  return <CurrentSession.Provider value={all ?? around}>{children}</CurrentSession.Provider>
}
