import { lazy } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'
import type { SortProps } from './SortTools.tsx'

const load = async () => {
  const [{ SortTools }] = await Promise.all([
    import('./SortTools.tsx'),
    loadWords('onBoard'),
    loadWords('sorting'),
  ])
  return { default: SortTools }
}
const SortTools = lazy(load)

/** Fetches what sorting needs ahead of need: while people write, so that it is there when the cards are laid open. */
export function fetchSorting(): void {
  load().catch(() => undefined)
}

/** Everything one can do now with cards that lie open; its code is not part of what a phone loads first. */
export function SortPanel(props: SortProps) {
  return (
    <Coming>
      <SortTools {...props} />
    </Coming>
  )
}
