import { PlainButton } from '../../ui/PlainButton.tsx'
import { useWords } from '../../words/useWords.ts'
import type { OwnCards } from './useOwnCards.ts'
import styles from './Writing.module.css'

/** Cards prepared beforehand: picking one is as good as writing one. */
export function Supply({ own }: { own: OwnCards }) {
  const t = useWords()
  const zone = own.zones[0]?.zone
  if (own.supply.length === 0 || zone === undefined) return null
  const written = own.cards.filter((card) => card.label !== '')
  const full = written.length >= own.most
  return (
    <section className={styles.supply}>
      <h2>{t('surfaces.write.pick')}</h2>
      <p className={styles.soft}>{t('surfaces.write.pickHint')}</p>
      <ul>
        {own.supply.map((line) => {
          const picked = written.some((card) => card.label === line)
          return (
            <li key={line}>
              <PlainButton
                action={line}
                disabled={picked || full}
                onPress={() => own.add(zone, { label: line, text: '' })}
                dir="auto"
                translate="yes"
              >
                <span>{line}</span>
                {picked && <em>{t('surfaces.write.picked')}</em>}
              </PlainButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
