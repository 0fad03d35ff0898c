import type { ConsoleProps } from '../parts/surfaceParts.ts'
import { SortPanel } from './SortPanel.tsx'

/** Everything that can be done with the picked cards, or what still asks for attention. */
export function SortConsole({ isLead, picked }: ConsoleProps) {
  return isLead ? <SortPanel cards={picked.cards} onDone={picked.clear} /> : null
}
