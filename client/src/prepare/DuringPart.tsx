import type { Preparation } from '@kring/shared/prepare/preparation'
import { cuesOf } from '@kring/shared/prepare/prepare'
import { Smartphone } from 'lucide-react'
import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './Prepare.module.css'

/** What will be on the cue card, and how to open it. */
export function DuringPart({ preparation }: { preparation: Preparation }) {
  const t = useWords()
  const text = useText()
  const [, go] = useLocation()
  return (
    <>
      <p>{t('prepare.cueWhy')}</p>
      <div className={css.buttons}>
        <Button
          variant="primary"
          size="large"
          icon={<Smartphone />}
          onPress={() => go(`/prepare/${preparation.id}/cue`)}
        >
          {t('prepare.openCue')}
        </Button>
      </div>
      <ol className={css.cues}>
        {cuesOf(preparation).map(({ title, text: said }) => {
          const words = typeof said === 'string' ? said : text(said)
          return (
            <li key={words}>
              <span className={css.soft}>{text(title)}</span>
              <span dir="auto" translate="yes">
                <Breakable text={words} />
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
