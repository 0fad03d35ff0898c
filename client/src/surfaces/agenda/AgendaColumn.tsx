import { methodOf } from '@kring/shared/methods/registry'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import css from './AgendaColumn.module.css'
import { useAgendaWords } from './agendaWords.ts'
import { LazyAgendaDialog } from './LazyAgendaDialog.tsx'
import { useAgenda } from './useAgenda.ts'

/** The agenda beside what is done now: planned and real minutes, how late it is, and when the next one starts. */
export function AgendaColumn() {
  const t = useWords()
  const text = useText()
  const words = useAgendaWords()
  const { items, late, ends } = useAgenda()
  const [open, setOpen] = useState(false)
  if (items.length < 2) return null
  return (
    <section className={css.column}>
      <header>
        <h3>{t('steer.agenda.column')}</h3>
        {late !== undefined && <p data-late={late > 0}>{words.late(late)}</p>}
      </header>
      <ol>
        {items.map((item) => {
          const { activity, state, starts } = item
          const method = methodOf(activity.method)
          return (
            <li key={activity.id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span>{method && text(method.title)}</span>
              <span className={css.state}>
                {[t(`steer.agenda.states.${state}`), words.groups(item)].filter(Boolean).join(' · ')}
              </span>
              <span className={css.times}>
                {[starts !== undefined && words.starts(starts), words.minutes(item)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
      <footer>
        <Button variant="plain" onPress={() => setOpen(true)}>
          {t('steer.agenda.change')}
        </Button>
        {ends !== undefined && <p>{words.ends(ends)}</p>}
      </footer>
      {open && <LazyAgendaDialog onClose={() => setOpen(false)} />}
    </section>
  )
}
