import { useOfActivity } from '../../meeting/session.ts'
import { rarely } from './rarely.tsx'

const BroughtLines = rarely(async () => (await import('./BroughtLines.tsx')).BroughtLines, 'meeting')

/** As an activity begins: what came along from another one, where something did. */
export function Brought(props: { size: 'wall' | 'device' }) {
  const isAnything = useOfActivity(
    ({ phase, questionFrom, cards }) =>
      phase.stamp === 1 && Boolean(questionFrom || Object.values(cards).some(({ brought }) => brought)),
  )
  return isAnything ? <BroughtLines {...props} /> : null
}
