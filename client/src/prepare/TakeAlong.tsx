import { markdownOf } from '@kring/shared/harvest/harvest-text'
import { pageOfPreparation } from '@kring/shared/prepare/page'
import type { Preparation } from '@kring/shared/prepare/preparation'
import { Download, Printer } from 'lucide-react'
import { fileName } from '../harvest/fileName.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { Erase } from './Erase.tsx'
import css from './Prepare.module.css'

type Props = {
  preparation: Preparation
  /** Whether it can be deleted here: looking back asks for it already. */
  erases: boolean
}

/** A preparation to take along: on paper, as a document, as text; or to be gone. */
export function TakeAlong({ preparation, erases }: Props) {
  const t = useWords()
  const language = useLanguage()
  const save = async (extension: string, write: () => Promise<Blob>) => {
    try {
      const page = pageOfPreparation(preparation, language)
      saveFile(fileName(page.title, preparation.createdAt, extension), await write())
    } catch {
      notify(t('prepare.notWritten'))
    }
  }
  const page = () => pageOfPreparation(preparation, language)
  const word = async () => (await import('../harvest/wordDocument.ts')).wordDocument(page(), new Map())
  const pdf = async () => (await import('../harvest/pdfDocument.ts')).pdfDocument(page(), new Map())
  const markdown = async () => new Blob([markdownOf(page())], { type: 'text/markdown;charset=utf-8' })
  const entry = (id: string, label: string, help: string, write: () => Promise<Blob>) => ({
    id,
    label,
    help,
    onAction: () => void save(id, write),
  })
  return (
    <section className={css.part} aria-labelledby="along">
      <h2 id="along">{t('prepare.along')}</h2>
      <div className={css.buttons}>
        <Button icon={<Printer />} onPress={() => window.print()}>
          {t('prepare.print')}
        </Button>
        <Menu
          label={t('prepare.save')}
          trigger={<Button icon={<Download />}>{t('prepare.save')}</Button>}
          entries={[
            entry('docx', t('prepare.asWord'), 'Word', word),
            entry('pdf', t('prepare.asPdf'), 'PDF', pdf),
            entry('md', t('prepare.asText'), 'Markdown', markdown),
          ]}
        />
        {erases && <Erase id={preparation.id} />}
      </div>
    </section>
  )
}
