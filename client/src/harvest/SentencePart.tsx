import { isolated } from '@kring/shared/basis/direction'
import type { Harvest } from '@kring/shared/harvest/harvest'
import styles from './HarvestPage.module.css'

type Props = { title: string; sentences: Harvest['actions'] }

/** Sentences the group took from the board, each with the cards it came from; nothing where there are none. */
export function SentencePart({ title, sentences }: Props) {
  if (sentences.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.sentences}>
        {sentences.map(({ text, card, across }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
          <li key={`${index} ${text}`}>
            <p dir="auto" translate="yes">
              {text}
            </p>
            {card && (
              <p className={styles.soft}>{[card, across].filter(Boolean).map(isolated).join(' × ')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
