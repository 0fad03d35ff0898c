import { useEffect } from 'react'

/** On a wall everything that is sized in rem grows with the wall: 20 px of type at a height of 1080. */
const ROOT_SIZE = '1.852vh'

/** Sizes the whole page by the height of the wall while a screen is shown. */
export function useWallScale(): void {
  useEffect(() => {
    const { style } = document.documentElement
    const before = style.fontSize
    style.fontSize = ROOT_SIZE
    return () => {
      style.fontSize = before
    }
  }, [])
}
