import type { ComponentProps } from 'react'
import { notePress, useDeaf } from './useDeaf.ts'
import type { PressAction } from './useHeardPress.tsx'

type Props = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & PressAction & { onPress: () => void }

/** A button that looks as what it stands in says, and hears presses as every other. */
export function PlainButton({ action, onPress, ...rest }: Props) {
  const isDeaf = useDeaf(action)
  const press = () => {
    if (isDeaf) return
    notePress()
    onPress()
  }
  return <button {...rest} type="button" {...(isDeaf && { 'aria-disabled': true })} onClick={press} />
}
