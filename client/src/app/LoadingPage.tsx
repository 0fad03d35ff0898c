import { CircleMark } from '../ui/CircleMark.tsx'
import css from '../ui/StatePage.module.css'
import { useWords } from '../words/useWords.ts'

/** While a page or a meeting comes in. It stays empty for a moment: most of the time that is all it takes. */
export function LoadingPage({ looking = false }: { /** The server does not answer. */ looking?: boolean }) {
  const t = useWords()
  return (
    <main className={css.page} role="status">
      <div className={css.late}>
        <CircleMark />
        <p className={css.lead}>{looking ? t('app.connection.lookingLead') : t('app.loading')}</p>
      </div>
    </main>
  )
}
