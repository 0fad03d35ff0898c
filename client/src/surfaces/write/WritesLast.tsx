import { useWords } from '../../words/useWords.ts'
import { Soft } from '../parts/Lead.tsx'

/** To a school leader where the others write first (METHODS D20). */
export function WritesLast() {
  const t = useWords()
  return <Soft>{t('entry.schoolLeader.last')}</Soft>
}
