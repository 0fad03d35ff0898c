import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { CurrentSession, type Session } from '../meeting/session.ts'
import { useWhenQuiet } from '../ui/useWhenQuiet.ts'

const WithAll = createContext<Session | null>(null)

/**
 * For what shows no places, such as a list: where others only shift cards, nothing inside is drawn again. What is done
 * there is judged by the newest state all the same.
 */
export function WithoutPlaces({ children }: { children: ReactNode }) {
  const session = useContext(CurrentSession)
  // Comes after what a phone needs first; until then everything is drawn again.
  const [part, setPart] = useState<typeof import('./calm.ts')>()
  const fetchIt = useCallback(() => {
    import('./calm.ts').then(setPart, () => undefined)
  }, [])
  useWhenQuiet(fetchIt)
  const inside = useMemo(
    () => (session && part ? { ...session, shown: new part.Calm(session.shown) } : session),
    [session, part],
  )
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
