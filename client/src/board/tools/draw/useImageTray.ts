import type { Point } from '@kring/shared/ground/world'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { newId } from '../../../meeting/newId.ts'
import { useAccess, useSay } from '../../../meeting/session.ts'
import { notify } from '../../../ui/Notice.tsx'
import { notifyRefused } from '../../../ui/Refused.tsx'
import { useWords } from '../../../words/useWords.ts'
import type { BoardImages } from '../../drawings/BoardImages.ts'
import { ImageTray, type ImageTrouble } from '../../drawings/ImageTray.ts'
import { onPasteImages } from '../../input/pasteImages.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import type { MarkPicture } from './markWork.ts'

/** The longest side of a picture that is put down, world units; and what part of the view it takes at most. */
const LONGEST = 560
const SHARE = 0.5

/**
 * How pictures come on the board: pasted, dropped, or from a file or camera.
 * @param marker an element right inside the board
 */
export function useImageTray(
  { everything, mayDraw }: MarkPicture,
  images: BoardImages,
  marker: RefObject<HTMLElement | null>,
): { tray: ImageTray; bringHere: (files: readonly File[]) => void } {
  const kit = useBoardKit()
  const { meeting, token } = useAccess()
  const say = useSay()
  const t = useWords()
  const newest = useRef({ say, t })
  useLayoutEffect(() => {
    newest.current = { say, t }
  })

  const tray = useMemo(
    () =>
      new ImageTray({ meeting, token }, images, {
        place: (image, { width, height }, at) => {
          const { sight } = kit.view.get()
          const longest = Math.min(LONGEST, Math.max(sight.width, sight.height) * SHARE)
          const scale = Math.min(longest / Math.max(width, height), sight.height / 2 / height)
          const mark = newId()
          const drawing = {
            shape: 'image' as const,
            x: Math.round(at.x),
            y: Math.round(at.y),
            width: Math.max(16, Math.round(width * scale)),
            height: Math.max(16, Math.round(height * scale)),
            image,
            text: '',
          }
          if (newest.current.say('mark.draw', { mark, drawing })) kit.selection.chooseMade([], [mark])
        },
        trouble: (why, file) => tell(why, file, newest.current.t),
      }),
    [meeting, token, images, kit],
  )

  const takes = everything && mayDraw
  useEffect(() => {
    const board = marker.current?.parentElement
    if (!takes || !board) return
    const stop = new AbortController()
    const undoPaste = onPasteImages(kit, (files, at) => void tray.bring(files, at))
    board.addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      },
      { signal: stop.signal },
    )
    board.addEventListener(
      'drop',
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0) return
        event.preventDefault()
        void tray.bring(
          files,
          placeOf(event, board, (at) => kit.view.toWorld(at)),
        )
      },
      { signal: stop.signal },
    )
    // What could not be sent goes when the network is back.
    window.addEventListener('online', () => void tray.again(), { signal: stop.signal })
    return () => {
      undoPaste()
      stop.abort()
    }
  }, [takes, kit, tray, marker])

  const bringHere = useCallback(
    (files: readonly File[]) => void tray.bring(files, kit.view.get().sight),
    [tray, kit],
  )
  return { tray, bringHere }
}

function placeOf(
  event: DragEvent,
  board: HTMLElement,
  toWorld: (at: { left: number; top: number }) => Point,
): Point {
  const frame = board.getBoundingClientRect()
  return toWorld({ left: event.clientX - frame.left, top: event.clientY - frame.top })
}

function tell(why: ImageTrouble, file: string, t: ReturnType<typeof useWords>): void {
  switch (why) {
    case 'unreadable':
    case 'tooLarge':
    case 'empty':
    case 'heic':
      notify(t(`marks.images.${why}`, { file }))
      break
    default:
      notifyRefused(why)
  }
}
