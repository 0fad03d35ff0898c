import type { CardId } from '@kring/shared/meeting'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Presences } from '../../meeting/presence.ts'
import type { BoardKit } from '../model/kit.ts'
import type { SceneListener, ScenePicture, ShownReason } from '../model/scene.ts'
import { BoardScene } from './BoardScene.ts'

/** How long a reason stays readable, and what a card says besides its label, ms. */
const READING = { reason: 3200, text: 12_000 }

/**
 * Keeps one scene on an element for as long as the element is there, and tells it what changed.
 * @param font 0 while the letters of the board are not there yet; a change means more of them arrived
 * @param selected the one card chosen elsewhere, such as in the list
 */
export function useBoardScene(
  host: RefObject<HTMLDivElement | null>,
  kit: BoardKit,
  font: number,
  picture: ScenePicture,
  selected: CardId | null,
  presence: Presences,
  listener: Omit<SceneListener, 'explain'>,
): ShownReason | null {
  const scene = useRef<BoardScene | null>(null)
  const [words, setWords] = useState<ShownReason | null>(null)
  const newest = useRef({ picture, listener })
  useLayoutEffect(() => {
    newest.current = { picture, listener }
  })

  const ready = font > 0
  useEffect(() => {
    const element = host.current
    if (!element || !ready) return
    const opened = new BoardScene(
      element,
      kit,
      {
        move: (...move) => newest.current.listener.move(...move),
        place: (places) => newest.current.listener.place(places),
        stack: (...stack) => newest.current.listener.stack(...stack),
        tap: (card) => newest.current.listener.tap(card),
        clear: () => newest.current.listener.clear(),
        point: (at) => newest.current.listener.point(at),
        explain: setWords,
      },
      newest.current.picture,
    )
    scene.current = opened
    const measure = () =>
      opened.resize({ width: element.clientWidth, height: element.clientHeight }, devicePixelRatio)
    measure()
    opened.show(newest.current.picture)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const undoRatio = onRatioChange(measure)
    const undoPresence = presence.subscribe((others) => opened.hear(others))
    return () => {
      undoPresence()
      undoRatio()
      observer.disconnect()
      opened.close()
      scene.current = null
    }
  }, [host, kit, ready, presence])

  useEffect(() => {
    if (font > 1) scene.current?.repaint()
  }, [font])
  const { ground, faces, content, marked, leave, sorts, mayShiftMarks, mayPile } = picture
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes a picture another picture
  useEffect(() => {
    scene.current?.show(newest.current.picture)
  }, [ground, faces, content, marked, leave, sorts, mayShiftMarks, mayPile])
  useEffect(() => {
    scene.current?.choose(selected)
  }, [selected])
  useEffect(() => {
    if (!words) return
    const timer = setTimeout(() => setWords(null), words.more ? READING.text : READING.reason)
    return () => clearTimeout(timer)
  }, [words])
  return words
}

/** Calls back when the window moves to a display with other pixels, or the page is zoomed. @returns the undo */
function onRatioChange(callback: () => void): () => void {
  const stop = new AbortController()
  const watch = () => {
    const query = window.matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener(
      'change',
      () => {
        callback()
        watch()
      },
      { once: true, signal: stop.signal },
    )
  }
  watch()
  return () => stop.abort()
}
