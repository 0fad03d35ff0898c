import type { Preparation } from '@kring/shared/prepare/preparation'
import { Check } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { Erase } from './Erase.tsx'
import css from './Prepare.module.css'
import type { Change } from './preparations.ts'

/** After the conversation one keeps what one wrote, or deletes it. */
export function AfterPart({ preparation, change }: { preparation: Preparation; change: Change }) {
  const t = useWords()
  return (
    <>
      <div className={css.buttons}>
        {!preparation.isKept && (
          <Button
            variant="primary"
            icon={<Check />}
            onPress={() => change((before) => ({ ...before, isKept: true }))}
          >
            {t('prepare.keep')}
          </Button>
        )}
        <Erase id={preparation.id} />
      </div>
      <p role="status" className={css.soft}>
        {preparation.isKept && t('prepare.kept')}
      </p>
    </>
  )
}
