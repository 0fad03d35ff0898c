import type { ButtonProps } from 'react-aria-components/Button'
import { notePress, useDeaf } from './useDeaf.ts'

export type PressAction = {
  /** What pressing it does, where the same place may soon do something else ({@link useDeaf}). */
  action?: string | number | undefined
}

/**
 * The part of a button that takes presses, and for a moment takes none: it keeps its focus and its look, and says nothing
 * about it to who listens.
 * @param words what stands on it ({@link useDeaf})
 */
export function useHeardPress({
  action,
  words,
  onPress,
}: PressAction & { words?: string | undefined } & Pick<ButtonProps, 'onPress'>): Pick<
  ButtonProps,
  'onPress' | 'render'
> {
  const isDeaf = useDeaf(action, words)
  return {
    onPress: (event) => {
      if (isDeaf) return
      notePress()
      onPress?.(event)
    },
    ...(isDeaf && {
      // A button that is deaf sends no form either.
      render: (props) => <button {...props} type="button" aria-disabled />,
    }),
  }
}
