import { Button } from '../../ui/Button.tsx'
import { copied } from '../../ui/copied.ts'
import { notify } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useLeftWords } from './leftWords.ts'
import styles from './RefusedWords.module.css'

/** What somebody was in the middle of typing when the group went on: to copy, or to put away. */
export function LeftWordsNotice() {
  const t = useWords()
  const { all, away } = useLeftWords()
  return (
    <aside className={styles.refused} aria-label={t('left.title')}>
      <p className={styles.title}>{t('left.title')}</p>
      <ul>
        {all.map(({ id, text, question }) => (
          <li key={id}>
            <p dir="auto" translate="yes">
              {text}
            </p>
            <p className={styles.why}>{t('left.at', { question })}</p>
            <div className={styles.buttons}>
              <Button
                variant="soft"
                onPress={async () => notify(t((await copied(text)) ? 'left.copied' : 'left.notCopied'))}
              >
                {t('left.copy')}
              </Button>
              <Button variant="plain" onPress={() => away(id)}>
                {t('left.away')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}
