import { type ReactNode, useLayoutEffect, useRef } from 'react'

type Props = {
  /** What stands there, as text: it is measured anew when this changes. */
  content: string
  /** Type size it begins with and the size it is never smaller than, in hundredths of the height of the wall. */
  most: number
  least: number
  /** Whether its long words are rather smaller than broken at a hyphen. */
  keepsWords?: boolean
  as?: 'h1' | 'h2' | 'strong' | 'p'
  className?: string | undefined
  children: ReactNode
}

/** How much smaller it is tried each time, in the same hundredths. */
const STEP = 0.2

/** Words in a place of a fixed size: as large as all of them find room there, so that they push nothing else away. */
export function FitText(props: Props) {
  const { content, most, least, keepsWords = false, as: Tag = 'p', className, children } = props
  const place = useRef<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words take other room
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const fit = () => fitInto(element, most, least, keepsWords)
    fit()
    addEventListener('resize', fit)
    // Words take their true room once their letters are there.
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      removeEventListener('resize', fit)
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [content, most, least, keepsWords])
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        place.current = element
      }}
      className={className}
      dir="auto"
      translate="yes"
    >
      {children}
    </Tag>
  )
}

function fitInto(element: HTMLElement, most: number, least: number, keepsWords: boolean): void {
  const { style } = element
  for (let size = most; ; size = Math.max(least, size - STEP)) {
    style.fontSize = `${size}vh`
    // Rather smaller than with a word broken in two.
    style.overflowWrap = size > least ? 'normal' : 'anywhere'
    style.hyphens = keepsWords && size > least ? 'none' : 'manual'
    const isWhole =
      element.scrollHeight <= element.clientHeight + hangsOut(element) + 1 &&
      element.scrollWidth <= element.clientWidth + 1
    if (isWhole || size <= least) return
  }
}

/** Lines lie closer than letters are high. @returns how far the last one hangs out of its line, CSS pixels */
function hangsOut(element: HTMLElement): number {
  const words = document.createRange()
  words.selectNodeContents(element)
  const height = words.getClientRects()[0]?.height ?? 0
  return Math.max(0, (height - Number.parseFloat(getComputedStyle(element).lineHeight)) / 2)
}
