import type { Harvest } from '@kring/shared/harvest/harvest'
import { harvestCsv, harvestJson, harvestMarkdown } from '@kring/shared/harvest/harvest-text'
import type { Activity } from '@kring/shared/meeting'
import { Download, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { boardPicture } from '../board/scene/boardPicture.ts'
import { useMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useWords } from '../words/useWords.ts'
import { fileName } from './fileName.ts'
import styles from './HarvestPage.module.css'

/** Width the picture of the board is drawn at, in CSS pixels: sharp on an A4 page. */
export const PICTURE_WIDTH = 1200

type Props = {
  harvest: Harvest
  activity: Activity
  /** Whether the picture of the board is still being drawn: paper waits for it. */
  isDrawing: boolean
}

/** The harvest to take along: on paper, as a picture, in a spreadsheet, as text, or as the start of a next meeting. */
export function Downloads({ harvest, activity, isDrawing }: Props) {
  const t = useWords()
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting || isDrawing) return
    setPrinting(false)
    window.print()
  }, [isPrinting, isDrawing])
  const meeting = useMeeting()
  const name = (extension: string) => fileName(harvest.question, harvest.createdAt, extension)
  const text = (extension: string, type: string, content: string) => () =>
    saveFile(name(extension), new Blob([content], { type: `${type};charset=utf-8` }))
  const picture = async () => {
    try {
      saveFile(name('png'), (await boardPicture(meeting, activity, { width: PICTURE_WIDTH })).blob)
    } catch {
      notify(t('harvest.pictureFailed'))
    }
  }
  const word = async () => {
    try {
      const { wordDocument } = await import('./wordDocument.ts')
      // On a device that cannot draw it is a document without a picture.
      const drawn = boardPicture(meeting, activity, { width: PICTURE_WIDTH }).catch(() => undefined)
      saveFile(name('docx'), await wordDocument(harvest, t, await drawn))
    } catch {
      notify(t('harvest.wordFailed'))
    }
  }
  return (
    <div className={styles.downloads}>
      <Button variant="primary" icon={<Printer />} onPress={() => setPrinting(true)}>
        {t('harvest.print')}
      </Button>
      <Menu
        label={t('harvest.download')}
        trigger={<Button icon={<Download />}>{t('harvest.download')}</Button>}
        entries={[
          { id: 'docx', label: t('harvest.word'), help: 'Word', onAction: () => void word() },
          { id: 'png', label: t('harvest.png'), help: 'PNG', onAction: () => void picture() },
          {
            id: 'csv',
            label: t('harvest.csv'),
            help: 'CSV',
            onAction: text('csv', 'text/csv', harvestCsv(harvest)),
          },
          {
            id: 'md',
            label: t('harvest.markdown'),
            help: 'Markdown',
            onAction: text('md', 'text/markdown', harvestMarkdown(harvest)),
          },
          {
            id: 'json',
            label: t('harvest.json'),
            help: 'JSON',
            onAction: text('json', 'application/json', harvestJson(harvest)),
          },
        ]}
      />
    </div>
  )
}
