import { PracticeList } from './PracticeList.tsx'
import { usePractices } from './usePractices.ts'

/** On the wall, beside whose turn it is: of which pillars practices are told. */
export function PracticesPanel() {
  return usePractices().length === 0 ? null : <PracticeList size="wall" />
}
