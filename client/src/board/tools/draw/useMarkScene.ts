import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { usePresence, useSay } from '../../../meeting/session.ts'
import type { BoardImages } from '../../drawings/BoardImages.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import { MarkScene } from './MarkScene.ts'
import type { Edited, MarkPicture } from './markWork.ts'

/**
 * Keeps the drawings of one board on its canvas for as long as it is there.
 * @param edit opens the words of a drawing
 */
export function useMarkScene(
  picture: MarkPicture,
  images: BoardImages,
  edit: (edited: Edited) => void,
): RefObject<MarkScene | null> {
  const kit = useBoardKit()
  const say = useSay()
  const presence = usePresence()
  const scene = useRef<MarkScene | null>(null)
  const newest = useRef({ picture, say, edit })
  useLayoutEffect(() => {
    newest.current = { picture, say, edit }
  })

  useEffect(() => {
    const opened = new MarkScene(kit, newest.current.picture, images.get, {
      say: (kind, args, options) => newest.current.say(kind, args, options),
      doubleTapped: ({ id, drawing }) => newest.current.edit({ mark: id, drawing, isNew: false }),
      drawn: (mark, drawing) => {
        // A text is there once it says something.
        if (drawing.shape === 'text') newest.current.edit({ mark, drawing, isNew: true })
        else {
          if (!newest.current.say('mark.draw', { mark, drawing })) return
          opened.settle(mark, drawing)
          kit.selection.chooseMade([], [mark])
          if (drawing.shape === 'frame') newest.current.edit({ mark, drawing, isNew: false })
        }
        kit.tool.set('select')
      },
    })
    scene.current = opened
    const undoPresence = presence.subscribe((others) => opened.hear(others))
    const undoImages = images.subscribe(() => opened.pictured())
    return () => {
      undoPresence()
      undoImages()
      opened.close()
      scene.current = null
    }
  }, [kit, presence, images])

  useEffect(() => scene.current?.show(picture), [picture])
  return scene
}
