import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { keep, kept } from '../meeting/kept.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './FirstHint.module.css'

type Props = { surface: 'participant' | 'facilitator' | 'screen' }

const isSeen = (value: unknown): value is true => value === true

/** What a surface is for, in three short sentences: the first time on a device, until it is put away. */
export function FirstHint({ surface }: Props) {
  const t = useWords()
  const key = `kring.hint.${surface}`
  const [seen, setSeen] = useState(() => kept(key, isSeen) ?? false)
  if (seen) return null
  const close = () => {
    keep(key, true)
    setSeen(true)
  }
  return (
    <aside className={styles.hint} data-surface={surface}>
      <Lightbulb aria-hidden />
      <p>
        {t(`table.hint.${surface}.first`)} {t(`table.hint.${surface}.second`)}{' '}
        {t(`table.hint.${surface}.third`)}
      </p>
      <Button size={surface === 'screen' ? 'board' : 'normal'} onPress={close}>
        {t('table.hint.close')}
      </Button>
    </aside>
  )
}
