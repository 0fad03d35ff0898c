import type { CardId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { CardEditor } from './CardEditor.tsx'
import { CardFoot } from './CardFoot.tsx'
import { isBlank, type OwnCards, type OwnZone } from './useOwnCards.ts'
import styles from './Writing.module.css'

/** One place to write for: its name, what belongs there, and one's own cards; or, said beforehand, why not yet. */
export function ZoneWriting({ zone: { zone, cards, most, refused }, own }: { zone: OwnZone; own: OwnCards }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { settings } = activity
  const { zoneTitle } = tableOf(useMethod())
  const writing = usedNow(activity, 'write')
  const [added, setAdded] = useState<CardId | null>(null)
  const title = text(zoneTitle(settings, zone))
  const hint = writing?.hint && text(writing.hint(settings, zone))
  const mayAdd = refused === undefined && cards.length < most && cards.length > 0 && !cards.some(isBlank)
  const isShut = refused !== undefined && cards.length === 0
  return (
    <section className={styles.zone} aria-label={title} data-shut={isShut}>
      <header>
        <h2>{title}</h2>
        {hint && <p className={styles.soft}>{hint}</p>}
      </header>
      {cards.map((card, index) => (
        <CardEditor
          key={card.card}
          title={most === 1 ? title : t('surfaces.write.zoneCard', { zone: title, number: index + 1 })}
          card={card.card}
          value={card}
          onType={(typed) => own.type(card, typed)}
          onLeave={() => own.save(card.card)}
          onDone={() => {
            own.save(card.card)
            if (mayAdd) setAdded(own.add(zone))
            return mayAdd
          }}
          foot={<CardFoot card={card} own={own} brief />}
          autoFocus={card.card === added}
          brief
        />
      ))}
      {isShut && (
        <p className={styles.shut}>
          <Refused code={refused} />
        </p>
      )}
      {mayAdd && (
        <Button variant="plain" icon={<Plus />} onPress={() => setAdded(own.add(zone))}>
          {t('surfaces.write.another')}
        </Button>
      )}
    </section>
  )
}
