import type { MemberId } from '@kring/shared/meeting'
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react'
import { useAccess } from '../../meeting/session.ts'
import { Part } from '../../ui/Part.tsx'
import { imagesOf } from '../drawings/BoardImages.ts'
import type { BoardMode } from '../model/boardMode.ts'
import { useBoardKit } from '../model/useBoard.ts'
import type { Edited } from '../tools/draw/markWork.ts'
import type { WallManner } from '../tools/draw/toolOf.ts'
import { useImageTray } from '../tools/draw/useImageTray.ts'
import { useMarkKeys } from '../tools/draw/useMarkKeys.ts'
import { useMarkPicture } from '../tools/draw/useMarkPicture.ts'
import { useMarkScene } from '../tools/draw/useMarkScene.ts'
import { MarkEditor } from './MarkEditor.tsx'
import { MarkToolbar } from './MarkToolbar.tsx'
import { WaitingImages } from './WaitingImages.tsx'

/** Where only ink is drawn nothing of it is chosen. */
const ChosenMark = lazy(async () => ({ default: (await import('./ChosenMark.tsx')).ChosenMark }))

export type OnBoardProps = { mode: BoardMode; actAs: MemberId | undefined }

/** Drawing on the board: what is drawn, the tools, and what one does with a drawing that was chosen. */
export const MarksOnBoard = memo(function MarksOnBoard({ mode }: OnBoardProps) {
  const kit = useBoardKit()
  const access = useAccess()
  const images = imagesOf(access)
  const marker = useRef<HTMLSpanElement>(null)
  const picture = useMarkPicture()
  const [edited, setEdited] = useState<Edited | null>(null)
  const scene = useMarkScene(picture, images, setEdited)
  const bringing = useImageTray(picture, images, marker)
  const [manner, setManner] = useState<WallManner>('auto')
  useMarkKeys(picture)
  useEffect(() => {
    if (scene.current) scene.current.manner = manner
  }, [scene, manner])

  useEffect(() => kit.isEditing.set(edited !== null), [kit, edited])

  return (
    <>
      <span ref={marker} hidden />
      {picture.mayDraw && (
        <MarkToolbar
          mode={mode}
          everything={picture.everything}
          manner={manner}
          onManner={setManner}
          onFiles={bringing.bringHere}
        />
      )}
      {picture.everything && picture.mayDraw && !edited && (
        <Part>
          <Suspense fallback={null}>
            <ChosenMark mode={mode} picture={picture} scene={scene} />
          </Suspense>
        </Part>
      )}
      {edited && (
        <MarkEditor
          key={edited.mark}
          edited={edited}
          kit={kit}
          onClose={() => setEdited(null)}
          scene={scene}
        />
      )}
      <WaitingImages tray={bringing.tray} />
    </>
  )
})
