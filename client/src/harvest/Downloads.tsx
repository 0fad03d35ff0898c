import type { Harvest } from '@kring/shared/harvest/harvest'
import { harvestCsv, harvestJson, harvestMarkdown } from '@kring/shared/harvest/harvest-text'
import type { Activity, Meeting } from '@kring/shared/meeting'
import { Download, Printer } from 'lucide-react'
import { boardPicture } from '../board/scene/boardPicture.ts'
import { useMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useWords } from '../words/useWords.ts'
import { fileName } from './fileName.ts'
import styles from './HarvestPage.module.css'
import type { DocumentPicture } from './wordDocument.ts'

/** Width the picture of the board is drawn at, in CSS pixels: sharp on an A4 page. */
export const PICTURE_WIDTH = 1200

/** The harvest to take along: on paper, as a picture, in a spreadsheet, as text, or as the start of a next meeting. */
export function Downloads({ harvest, activity }: { harvest: Harvest; activity: Activity }) {
  const t = useWords()
  const meeting = useMeeting()
  const name = (extension: string) => fileName(harvest.question, harvest.createdAt, extension)
  const text = (extension: string, type: string, content: string) => () =>
    saveFile(name(extension), new Blob([content], { type: `${type};charset=utf-8` }))
  const picture = async () => {
    try {
      saveFile(name('png'), await boardPicture(meeting, activity, { width: PICTURE_WIDTH }))
    } catch {
      notify(t('harvest.pictureFailed'))
    }
  }
  const word = async () => {
    try {
      const { wordDocument } = await import('./wordDocument.ts')
      saveFile(name('docx'), await wordDocument(harvest, t, await drawn(meeting, activity)))
    } catch {
      notify(t('harvest.wordFailed'))
    }
  }
  return (
    <div className={styles.downloads}>
      <Button variant="primary" icon={<Printer />} onPress={() => window.print()}>
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

/** @returns the board as a picture with its size, or undefined on a device that cannot draw it */
async function drawn(meeting: Meeting, activity: Activity): Promise<DocumentPicture | undefined> {
  try {
    const blob = await boardPicture(meeting, activity, { width: PICTURE_WIDTH })
    const { width, height } = await createImageBitmap(blob)
    return { blob, width, height }
  } catch {
    return undefined
  }
}
