import { activityJson, meetingJson, pageJson } from '@kring/shared/harvest/data'
import type { Harvest } from '@kring/shared/harvest/harvest'
import { csvOf, markdownOf } from '@kring/shared/harvest/harvest-text'
import type { Page } from '@kring/shared/harvest/page'
import type { ActivityId } from '@kring/shared/meeting'
import { heldOf } from '@kring/shared/trajectory/held'
import { Download, FileText, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { sentenceOf } from '../meeting/api.ts'
import { atNextFrame } from '../meeting/atNextFrame.ts'
import { meetingFileOf } from '../meeting/meetingFiles.ts'
import { useAccess, useMe, useMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useWords } from '../words/useWords.ts'
import { fileName } from './fileName.ts'
import styles from './HarvestPage.module.css'
import { type DocumentPicture, picturesOf } from './pictures.ts'

type Props = {
  page: Page
  /** Of one activity; undefined for all of the meeting. */
  harvest: Harvest | undefined
  /** Whether it is what the group shares: nothing for a next meeting goes with it. */
  isShared: boolean
  /** The boards that belong to it. */
  pictures: readonly ActivityId[]
  /** Whether a picture on the page is still being drawn: paper waits for it. */
  isDrawing: boolean
}

/** The harvest to take along: on paper, as a document, a picture, a table, text, or the start of a next meeting. */
export function Downloads({ page, harvest, isShared, pictures, isDrawing }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const access = useAccess()
  const me = useMe()
  const [isPrinting, setPrinting] = useState(false)
  // How far a document is that takes a while; empty where none is made.
  const [progress, setProgress] = useState('')
  useEffect(() => {
    if (!isPrinting || isDrawing) return
    setPrinting(false)
    window.print()
  }, [isPrinting, isDrawing])
  const name = (extension: string) => fileName(page.title, meeting.createdAt, extension)
  const text = (extension: string, type: string, content: () => string) => () =>
    saveFile(name(extension), new Blob([content()], { type: `${type};charset=utf-8` }))
  type Drawn = Map<ActivityId, DocumentPicture>
  const draw = () =>
    picturesOf(meeting, pictures, page.language, (number) =>
      setProgress(t('harvest.drawingOf', { number, count: pictures.length })),
    )
  const document = async (extension: string, write: (drawn: Drawn) => Promise<Blob>) => {
    try {
      const drawn = await draw()
      await shown(() => setProgress(t('harvest.writing')))
      saveFile(name(extension), await write(drawn))
    } catch {
      notify(t('harvest.documentFailed'))
    } finally {
      setProgress('')
    }
  }
  const pdf = () =>
    document('pdf', async (drawn) => (await import('./pdfDocument.ts')).pdfDocument(page, drawn))
  const poster = async () => {
    try {
      await shown(() => setProgress(t('harvest.writing')))
      saveFile(name('a3.pdf'), await (await import('./poster.ts')).posterDocument(page))
    } catch {
      notify(t('harvest.documentFailed'))
    } finally {
      setProgress('')
    }
  }
  const word = () =>
    document('docx', async (drawn) => (await import('./wordDocument.ts')).wordDocument(page, drawn))
  const picture = async () => {
    const drawn = await draw()
    setProgress('')
    const [first] = drawn.values()
    if (first) saveFile(name('png'), first.blob)
    else notify(t('harvest.pictureFailed'))
  }
  /** What the group can go on with: the server makes it, who knows what is planned. */
  const meetingToGoOn = async () => {
    try {
      saveFile(name('kring.json'), await meetingFileOf(access))
    } catch (failure) {
      notify(sentenceOf(failure, t('app.offline')))
    }
  }
  const isBusy = progress !== ''
  return (
    <div className={styles.downloads}>
      {isBusy && (
        <p className={styles.progress} role="status">
          {progress}
        </p>
      )}
      <Button variant="primary" icon={<FileText />} isDisabled={isBusy} onPress={() => void pdf()}>
        {t('harvest.pdf')}
      </Button>
      <Button icon={<Printer />} onPress={() => setPrinting(true)}>
        {t('harvest.print')}
      </Button>
      <Menu
        label={t('harvest.download')}
        trigger={
          <Button icon={<Download />} isDisabled={isBusy}>
            {t('harvest.download')}
          </Button>
        }
        entries={[
          // Only what the group released hangs on a wall of the school.
          ...(isShared && page.chapters.length > 0
            ? [{ id: 'poster', label: t('harvest.poster'), help: 'A3', onAction: () => void poster() }]
            : []),
          { id: 'docx', label: t('harvest.word'), help: 'Word', onAction: () => void word() },
          ...(pictures.length === 1
            ? [{ id: 'png', label: t('harvest.png'), help: 'PNG', onAction: () => void picture() }]
            : []),
          {
            id: 'csv',
            label: t('harvest.csv'),
            help: 'CSV',
            onAction: text('csv', 'text/csv', () => csvOf(page)),
          },
          {
            id: 'md',
            label: t('harvest.markdown'),
            help: 'Markdown',
            onAction: text('md', 'text/markdown', () => markdownOf(page)),
          },
          {
            id: 'json',
            label: t('harvest.json'),
            help: 'JSON',
            onAction: text('json', 'application/json', () =>
              isShared
                ? pageJson(page)
                : harvest
                  ? activityJson(harvest, page)
                  : meetingJson(meeting, page, heldOf(meeting)),
            ),
          },
          ...(!isShared && me.role === 'facilitator'
            ? [
                {
                  id: 'goOn',
                  label: t('harvest.goOn'),
                  help: t('harvest.goOnHelp'),
                  onAction: () => void meetingToGoOn(),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

/** Says how far it is, and lets that be painted: what is written next takes all there is. */
function shown(tell: () => void): Promise<void> {
  tell()
  return new Promise((resolve) => {
    atNextFrame(() => setTimeout(resolve))
  })
}
