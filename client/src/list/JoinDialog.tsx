import type { Card, CardId } from '@kring/shared/meeting'
import { useMemo, useState } from 'react'
import { groupsOf } from '../cards/groups.ts'
import { MergeDialog } from '../cards/MergeDialog.tsx'
import { useCardTrials } from '../meeting/commands.ts'
import { useActivity, useMethod } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useOutdated } from '../ui/useOutdated.ts'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

/** Which others belong with this card; then one name for them all. */
export function JoinDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useWords()
  const activity = useActivity()
  const method = useMethod()
  const trials = useCardTrials()
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set())
  const [naming, setNaming] = useState(false)
  const others = useMemo(
    () =>
      groupsOf(method, activity)
        .flatMap(({ cards }) => cards)
        .filter(({ id, label }) => id !== card.id && trials.name([card.id, id], label, '')),
    [method, activity, card.id, trials],
  )
  const together = [card, ...others.filter(({ id }) => chosen.has(id))]
  useOutdated(activity.cards[card.id]?.within !== null, onClose)
  if (naming)
    return <MergeDialog way="make" cards={together} onClose={() => setNaming(false)} onNamed={onClose} />
  const toggle = (id: CardId) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <Dialog
      title={t('list.join.title', { card: card.label })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={together.length < 2} onPress={() => setNaming(true)}>
          {t('list.join.go')}
        </Button>
      }
    >
      {others.length === 0 && <p>{t('list.join.none')}</p>}
      <ul className={styles.choices}>
        {others.map(({ id, label }) => (
          <li key={id}>
            <label className={styles.pick}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span dir="auto" translate="yes">
                {label}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
