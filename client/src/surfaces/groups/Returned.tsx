import { stillPlanned } from '@kring/shared/agenda'
import { broughtCards } from '@kring/shared/capabilities/agenda/along'
import { methodOf } from '@kring/shared/methods/registry'
import { useState } from 'react'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { rarely } from '../parts/rarely.tsx'
import styles from './Groups.module.css'

/** It brings every method along: what follows may be of another one. */
const TogetherDialog = rarely(async () => (await import('./TogetherDialog.tsx')).TogetherDialog, 'groups')

/** After the groups came back: lay together what they chose, and go on with it. */
export function Returned() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const whole = useWhole()
  const [open, setOpen] = useState(false)
  const next = stillPlanned(whole).find((one) => broughtCards(one).length > 0)
  const title = methodOf(next?.method ?? '')?.title
  return (
    <section className={styles.own} aria-label={t('groups.title')}>
      <p>{t('groups.overview.was')}</p>
      <div className={styles.actions}>
        <Button variant="soft" onPress={() => setOpen(true)}>
          {t('groups.together.open')}
        </Button>
        {next && title && (
          <Button variant="primary" onPress={() => say('agenda.go', { to: next.id, from: whole.current })}>
            {t('groups.together.go', { method: text(title) })}
          </Button>
        )}
      </div>
      {open && <TogetherDialog onClose={() => setOpen(false)} />}
    </section>
  )
}
