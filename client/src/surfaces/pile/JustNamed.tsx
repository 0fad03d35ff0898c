import { usedIn } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMaySay } from '../../meeting/asking.ts'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivityWith, useMethod, useOfActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { freshNames, namesOf } from './fresh.ts'
import styles from './JustNamed.module.css'

/** How long everybody is offered to take it back, in ms: to read it, look at the group, and press. */
const OFFERED = 12_000

/**
 * What somebody just joined or gave a name, where all may do that at once: for a while the whole group sees it as a
 * proposal, and anybody can take it back, at the wall as well.
 */
export function JustNamed({ size = 'normal' }: { size?: 'normal' | 'board' }) {
  const { phase } = usePhase()
  const method = useMethod()
  const { id, phase: now } = useActivityWith('id', 'phase')
  if (!usedIn(phase, 'pile')?.atOnce || tableOf(method).shared) return null
  return <Offer key={`${id} ${now.stamp}`} size={size} />
}

function Offer({ size }: { size: 'normal' | 'board' }) {
  const t = useWords()
  const { takeApart } = useCardCommands()
  const names = useOfActivity(namesOf, isSameMap)
  const [seen, setSeen] = useState(names)
  const [fresh, setFresh] = useState<string | null>(null)
  const [latest] = freshNames(seen, names).toReversed()
  const isOther = names.size !== seen.size || latest !== undefined
  if (isOther) {
    setSeen(names)
    if (latest !== undefined) setFresh(latest)
  }
  useEffect(() => {
    if (fresh === null) return
    const over = setTimeout(() => setFresh(null), OFFERED)
    return () => clearTimeout(over)
  }, [fresh])
  const shown = fresh !== null && names.has(fresh) ? fresh : undefined
  const card = useOfActivity(({ cards }) => (shown === undefined ? undefined : cards[shown]))
  const parts = useOfActivity(
    ({ cards }) => card?.pile.flatMap((part) => cards[part]?.label ?? []) ?? [],
    (one, other) => one.join() === other.join(),
  )
  const mayUndo = useMaySay('merge.undo', card && { card: card.id })
  if (!card) return null
  const before = card.before ? [card.before.label] : parts
  return (
    <section className={styles.offer} data-size={size} role="status">
      <p dir="auto" translate="yes">
        {t(parts.length > 0 && !card.before ? 'sorting.fresh.joined' : 'sorting.fresh.named', {
          name: card.label,
          before: before.map((label) => `“${label}”`).join(', '),
        })}
      </p>
      {mayUndo && (
        <Button variant="soft" size={size} icon={<Undo2 />} onPress={() => takeApart(card.id)}>
          {t('sorting.fresh.undo')}
        </Button>
      )}
    </section>
  )
}

function isSameMap(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  return before.size === now.size && [...now].every(([id, name]) => before.get(id) === name)
}
