import { LayoutList, Shapes } from 'lucide-react'
import { useWords } from '../../words/useWords.ts'
import styles from './ViewSwitch.module.css'

/** The same cards, drawn or listed. */
export function ViewSwitch({ asList, onChange }: { asList: boolean; onChange: (asList: boolean) => void }) {
  const t = useWords()
  return (
    <fieldset className={styles.switch}>
      <legend className="sr-only">{t('surfaces.common.view')}</legend>
      <button type="button" aria-pressed={!asList} onClick={() => onChange(false)}>
        <Shapes aria-hidden size={18} />
        <span>{t('surfaces.common.board')}</span>
      </button>
      <button type="button" aria-pressed={asList} onClick={() => onChange(true)}>
        <LayoutList aria-hidden size={18} />
        <span>{t('surfaces.common.showList')}</span>
      </button>
    </fieldset>
  )
}
