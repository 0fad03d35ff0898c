import { useEffect } from 'react'
import { scaleOf, useSight } from '../../parts/sight.ts'

/** How much smaller the type becomes each time something does not fit. */
const STEP = 0.05

/**
 * Sizes the small type of the wall by how far it is read from (`--wall-type`), and a little smaller where something would
 * be cut otherwise.
 * @param step another text for each step of the group: it is tried anew at its full size
 */
export function useWallType(step: string): void {
  const sight = useSight()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the step
  useEffect(() => {
    if (!sight) return
    const { style } = document.documentElement
    let scale = scaleOf(sight)
    let frame = 0
    const show = () => {
      style.setProperty('--wall-type', String(scale))
      look()
    }
    // After what makes room in ways of its own has done so.
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (scale <= 1 || !isCut()) return
          scale = Math.max(1, scale - STEP)
          show()
        })
      })
    }
    const again = () => {
      scale = scaleOf(sight)
      show()
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, characterData: true, subtree: true })
    window.addEventListener('resize', again)
    show()
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      window.removeEventListener('resize', again)
      style.removeProperty('--wall-type')
    }
  }, [sight, step])
}

/** Whether a part of the wall that has to be whole is not. */
function isCut(): boolean {
  return [...document.querySelectorAll('[data-fits]')].some(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
  )
}
