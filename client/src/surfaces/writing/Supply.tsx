import { LIMITS } from '@kring/shared/meeting'
import { visibleLength } from '@kring/shared/text'
import { useActivity } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Typed } from './typedCards.ts'
import type { OwnCards } from './useOwnCards.ts'
import styles from './Writing.module.css'

/** Cards prepared beforehand: picking one is as good as writing one. */
export function Supply({ own }: { own: OwnCards }) {
  const t = useWords()
  const { settings } = useActivity()
  const lines = Array.isArray(settings.supply) ? settings.supply : []
  if (lines.length === 0) return null
  const written = own.cards.filter((card) => card.label !== '')
  const full = written.length >= own.most
  return (
    <section className={styles.supply}>
      <h2>{t('surfaces.write.pick')}</h2>
      <p className={styles.soft}>{t('surfaces.write.pickHint')}</p>
      <ul>
        {lines.map((line) => {
          const typed = asCard(line)
          const picked = written.some((card) => card.label === typed.label)
          return (
            <li key={line}>
              <button type="button" disabled={picked || full} onClick={() => own.add(typed)} dir="auto">
                <span>{line}</span>
                {picked && <em>{t('surfaces.write.picked')}</em>}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A prepared line too long for the face of a card stands in full underneath it. */
function asCard(line: string): Typed {
  if (visibleLength(line) <= LIMITS.label) return { label: line, text: '' }
  const room = [...line].slice(0, LIMITS.label - 1).join('')
  const cut = room.lastIndexOf(' ')
  return { label: `${cut > 8 ? room.slice(0, cut) : room}…`, text: line }
}
