import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { boardText } from '../../cards/boardText.ts'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { copied } from '../../ui/copied.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useText, useWords } from '../../words/useWords.ts'
import type { Chosen } from '../model/Selection.ts'
import { exportOf } from '../scene/boardExport.ts'
import css from './Feel.module.css'

type Props = {
  /** What is chosen on the board as the dialog opens. */
  chosen: Chosen
  onClose: () => void
}

/** The board to take along at once, or only what is chosen of it: as a picture or as text, on the clipboard or as a file. */
export function ExportDialog({ chosen, onClose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const count = chosen.cards.size + chosen.marks.size
  const [isPart, setPart] = useState(count > 0)
  const part = isPart ? chosen : undefined
  const name = (extension: string) => `kring.${extension}`

  const tell = (isDone: boolean) => notify(t(isDone ? 'feel.export.copied' : 'feel.export.failed'))
  const failed = () => notify(t('feel.export.failed'))
  const png = () => exportOf(meeting, activity, part).then((board) => board.png())
  const svg = () => exportOf(meeting, activity, part).then((board) => board.svg())
  const copyPng = async () => {
    try {
      // Promised, not made: some browsers take a picture only while the press lasts.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })])
      tell(true)
    } catch {
      // Without https there is no clipboard for pictures: it comes as a file.
      await png().then((blob) => saveFile(name('png'), blob), failed)
    }
  }
  const copyText = async () => {
    const titleOf = (zone: string) => text(tableOf(method).zoneTitle(activity.settings, zone))
    tell(await copied(boardText(method, activity, titleOf, part?.cards)))
  }
  const copySvg = () => void svg().then(copied).then(tell, failed)
  const saveSvg = () =>
    void svg().then(
      (picture) => saveFile(name('svg'), new Blob([picture], { type: 'image/svg+xml' })),
      failed,
    )
  const savePng = () => void png().then((blob) => saveFile(name('png'), blob), failed)
  return (
    <Dialog title={t('feel.export.title')} isOpen onClose={onClose}>
      {count > 0 && <Switch label={t('feel.export.part', { count })} value={isPart} onChange={setPart} />}
      <div className={css.ways}>
        <Button variant="soft" onPress={() => void copyPng()}>
          {t('feel.export.copyPng')}
        </Button>
        <Button variant="soft" onPress={copySvg}>
          {t('feel.export.copySvg')}
        </Button>
        <Button variant="soft" onPress={() => void copyText()}>
          {t('feel.export.copyText')}
        </Button>
        <Button variant="plain" onPress={savePng}>
          {t('feel.export.savePng')}
        </Button>
        <Button variant="plain" onPress={saveSvg}>
          {t('feel.export.saveSvg')}
        </Button>
      </div>
    </Dialog>
  )
}
