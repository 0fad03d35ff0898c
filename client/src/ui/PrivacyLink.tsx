import { useWords } from '../words/useWords.ts'
import css from './PrivacyLink.module.css'

/** From inside a meeting to what Kring keeps: beside it, so that nobody leaves. */
export function PrivacyLink() {
  const t = useWords()
  return (
    <a href="/privacy" target="_blank" rel="noreferrer" className={css.link}>
      {t('app.privacy')}
    </a>
  )
}
