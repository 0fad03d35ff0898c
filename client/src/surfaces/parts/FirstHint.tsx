import { Lightbulb } from 'lucide-react'
import { useEffect, useState } from 'react'
import { keep, kept } from '../../storage/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './FirstHint.module.css'

type Props = { surface: 'participant' | 'facilitator' | 'screen' }

const isSeen = (value: unknown): value is true => value === true

/** What a surface is for, in a few short sentences: the first time on a device, until it is put away. */
export function FirstHint({ surface }: Props) {
  const t = useWords()
  const key = `kring.hint.${surface}`
  const [seen, setSeen] = useState(() => kept(key, isSeen) ?? false)
  // A wall may have nobody near it: there the hint has been there once the group goes on.
  useEffect(() => {
    if (surface === 'screen') return () => keep(key, true)
  }, [surface, key])
  if (seen) return null
  const close = () => {
    keep(key, true)
    setSeen(true)
  }
  return (
    <section className={styles.hint} data-surface={surface} aria-label={t('table.hint.label')}>
      <Lightbulb aria-hidden />
      <p>{t(`table.hint.${surface}`)}</p>
      <Button size={surface === 'screen' ? 'board' : 'normal'} onPress={close}>
        {t('table.hint.close')}
      </Button>
    </section>
  )
}
