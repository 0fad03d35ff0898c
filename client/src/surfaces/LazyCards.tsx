import { type ComponentProps, lazy, Suspense } from 'react'
import type { CardList as CardListType } from '../list/CardList.tsx'

const load = () => import('../list/CardList.tsx')
const CardList = lazy(async () => ({ default: (await load()).CardList }))

/** Fetches the list ahead of need: while people write, so that it is there when the cards are laid open. */
export function fetchCards(): void {
  load().catch(() => undefined)
}

/** The cards as a list; its code is not part of what a phone loads first. */
export function LazyCards(props: ComponentProps<typeof CardListType>) {
  return (
    <Suspense>
      <CardList {...props} />
    </Suspense>
  )
}
