import type { ReactNode, SyntheticEvent } from 'react'
import { useDeaf } from './useDeaf.ts'

type Props = { className?: string | undefined; children: ReactNode }

/**
 * What comes to lie over something else. It may open under a finger that moves: a tap that was meant for what lay there
 * does nothing here. What comes from keys, or from who speaks to a device, was meant for it.
 */
export function Sheet({ className, children }: Props) {
  const isDeaf = useDeaf('sheet')
  const hears = (event: SyntheticEvent<Element, MouseEvent>) => {
    const isTap = event.type === 'pointerdown' || event.nativeEvent.detail > 0
    if (!isDeaf || !isTap) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={className}
      aria-disabled={isDeaf || undefined}
      onPointerDownCapture={hears}
      onClickCapture={hears}
    >
      {children}
    </div>
  )
}
