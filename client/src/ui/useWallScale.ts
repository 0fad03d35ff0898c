import { useLayoutEffect } from 'react'

/**
 * Sizes everything in rem by the height of the wall, for as long as this is shown.
 * @param size of the root letters, such as `1.852vh` (20 px at a height of 1080); null leaves them as they are
 */
export function useWallScale(size: `${number}vh` | null): void {
  // Before anything on the wall measures itself, such as the board that keeps clear of its tools.
  useLayoutEffect(() => {
    if (size === null) return
    const { style } = document.documentElement
    const before = style.fontSize
    style.fontSize = size
    // Dialogs lie beside the page: they are told that hands at a wall press them.
    document.documentElement.toggleAttribute('data-wall', true)
    return () => {
      style.fontSize = before
      document.documentElement.toggleAttribute('data-wall', false)
    }
  }, [size])
}
