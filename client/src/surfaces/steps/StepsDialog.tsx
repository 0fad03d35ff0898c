import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { StepList } from './StepList.tsx'

/** The steps, to go to another one than the next. */
export function StepsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  return (
    <Dialog title={t('steer.stepsSection')} isOpen onClose={onClose}>
      <p>{t('steer.stepsHint')}</p>
      <StepList onGone={onClose} />
    </Dialog>
  )
}
