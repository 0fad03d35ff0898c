import type { ComponentProps } from 'react'
import { notePress, useDeaf } from './useDeaf.ts'
import type { Deed } from './useHeardPress.tsx'

type Props = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & Deed & { onPress: () => void }

/** A button that looks as what it stands in says, and hears presses as every other. */
export function PlainButton({ deed, onPress, ...rest }: Props) {
  const isDeaf = useDeaf(deed)
  const press = () => {
    if (isDeaf) return
    notePress()
    onPress()
  }
  return <button {...rest} type="button" {...(isDeaf && { 'aria-disabled': true })} onClick={press} />
}
