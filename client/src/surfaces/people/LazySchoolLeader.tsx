import { rarely } from '../parts/rarely.tsx'
import { useObservers, useSchoolLeaders, useVisitors } from './useSchoolLeaders.ts'

const Here = rarely(async () => (await import('./SchoolLeader.tsx')).OthersHere, 'entry')

/** That a school leader is here, somebody looks on or would like to; nothing where nobody is. */
export function SchoolLeaderPresence({ size }: { size: 'wall' | 'device' }) {
  const others = useSchoolLeaders().length + useVisitors().length
  return useObservers().length + others > 0 ? <Here size={size} /> : null
}
