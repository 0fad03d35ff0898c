import { type ComponentProps, lazy } from 'react'
import type { CardList as CardListType } from '../../list/CardList.tsx'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [{ CardList }] = await Promise.all([
    import('../../list/CardList.tsx'),
    loadWords('onBoard'),
    loadWords('sorting'),
  ])
  return { default: CardList }
}
const CardList = lazy(load)

/** Fetches the list ahead of need: while people write, so that it is there when the cards are laid open. */
export function fetchCards(): void {
  load().catch(() => undefined)
}

/** The cards as a list; its code is not part of what a phone loads first. */
export function LazyCards(props: ComponentProps<typeof CardListType>) {
  return (
    <Coming>
      <CardList {...props} />
    </Coming>
  )
}
