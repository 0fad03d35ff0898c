import type { Language } from '@kring/shared/basis/words'
import { columnsOf, type Item, saidUnder } from '@kring/shared/harvest/page'
import { harvestWord } from '@kring/shared/harvest/words'
import type { ReactNode } from 'react'
import styles from './HarvestPage.module.css'

type Props = {
  items: readonly Item[]
  language: Language
  /** What can be done with an item. */
  after: (item: Item) => ReactNode
}

/** Steps with who takes them and when: a row of each, a column for all that is said of them. */
export function StepTable({ items, language, after }: Props) {
  if (items.length === 0) return null
  const columns = columnsOf(items)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{harvestWord(language, 'what')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
          <tr key={`${index} ${item.text}`}>
            <th scope="row">
              <bdi>{item.text}</bdi>
              <div className={styles.after}>{after(item)}</div>
            </th>
            {columns.map((column) => (
              <td key={column} dir="auto" translate="yes">
                {saidUnder(item, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
