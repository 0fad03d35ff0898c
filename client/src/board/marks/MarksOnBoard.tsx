import type { MemberId } from '@kring/shared/meeting'
import { useEffect, useRef, useState } from 'react'
import { useAccess } from '../../meeting/session.ts'
import type { BoardMode } from '../boardMode.ts'
import { useBoardKit } from '../kit.ts'
import { imagesOf } from './BoardImages.ts'
import { ChosenMark } from './ChosenMark.tsx'
import { type Edited, MarkEditor } from './MarkEditor.tsx'
import { MarkToolbar } from './MarkToolbar.tsx'
import type { WallManner } from './toolOf.ts'
import { useImageTray } from './useImageTray.ts'
import { useMarkKeys } from './useMarkKeys.ts'
import { useMarkPicture } from './useMarkPicture.ts'
import { useMarkScene } from './useMarkScene.ts'
import { WaitingImages } from './WaitingImages.tsx'

export type OnBoardProps = { mode: BoardMode; actAs: MemberId | undefined }

/** Drawing on the board: what is drawn, the tools, and what one does with a drawing that was chosen. */
export function MarksOnBoard({ mode }: OnBoardProps) {
  const kit = useBoardKit()
  const access = useAccess()
  const images = imagesOf(access)
  const marker = useRef<HTMLSpanElement>(null)
  const picture = useMarkPicture()
  const [edited, setEdited] = useState<Edited | null>(null)
  const scene = useMarkScene(picture, images, setEdited)
  const bringing = useImageTray(picture, images, marker)
  const [manner, setManner] = useState<WallManner>('auto')
  useMarkKeys(picture, marker)
  useEffect(() => {
    if (scene.current) scene.current.manner = manner
  }, [scene, manner])

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
        <ChosenMark mode={mode} picture={picture} scene={scene} onEdit={setEdited} />
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
}
