import { rarely } from '../parts/rarely.tsx'
import { useSchoolLeaders } from './useSchoolLeaders.ts'

const Here = rarely(async () => (await import('./SchoolLeader.tsx')).SchoolLeaderHere, 'entry')

/** That a school leader is here; nothing where none is. */
export function SchoolLeaderPresence({ size }: { size: 'wall' | 'device' }) {
  return useSchoolLeaders().length > 0 ? <Here size={size} /> : null
}
