import { rarely } from '../parts/rarely.tsx'
import { useObservers, useSchoolLeaders } from './useSchoolLeaders.ts'

const Here = rarely(async () => (await import('./SchoolLeader.tsx')).OthersHere, 'entry')

/** That a school leader is here, or somebody looks on; nothing where nobody is. */
export function SchoolLeaderPresence({ size }: { size: 'wall' | 'device' }) {
  const leaders = useSchoolLeaders().length
  return useObservers().length + leaders > 0 ? <Here size={size} /> : null
}
