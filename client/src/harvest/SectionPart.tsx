import { isolated } from '@kring/shared/basis/direction'
import type { Language } from '@kring/shared/basis/words'
import type { Group, Item, Section } from '@kring/shared/harvest/page'
import { harvestWord } from '@kring/shared/harvest/words'
import type { ReactNode } from 'react'
import { Breakable } from '../words/Breakable.tsx'
import styles from './HarvestPage.module.css'
import { StepTable } from './StepTable.tsx'

type Props = {
  section: Section
  /** Whether it stands under the name of an activity. */
  isUnder: boolean
  language: Language
  /** What can be done with an item. */
  after: (item: Item) => ReactNode
}

/** One part of the harvest, drawn as what it holds asks for. */
export function SectionPart({ section: { title, look, note, groups }, isUnder, language, after }: Props) {
  const Heading = isUnder ? 'h3' : 'h2'
  const Under = isUnder ? 'h4' : 'h3'
  return (
    <section className={styles.part}>
      {title && <Heading>{title}</Heading>}
      {note && <p className={title ? styles.soft : styles.nothing}>{note}</p>}
      {look === 'table' && (
        <StepTable after={after} items={groups.flatMap(({ items }) => items)} language={language} />
      )}
      {look === 'cards' && (
        <dl className={styles.ranking}>
          {groups.map((group) => (
            <div key={group.title}>
              <dt>{group.title}</dt>
              <dd>
                <Items group={group} list={styles.chips} language={language} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(look === 'core' || look === 'list') && groups.length > 0 && (
        <div className={look === 'core' ? styles.decisions : styles.lists}>
          {groups.map((group) => (
            <section key={group.title}>
              {group.title && <Under>{group.title}</Under>}
              <Items
                group={group}
                list={look === 'core' ? styles.core : styles.sentences}
                language={language}
                after={after}
                {...(look === 'core' && { name: group.title && !isUnder ? 'h4' : Under })}
              />
            </section>
          ))}
        </div>
      )}
    </section>
  )
}

type ItemsProps = {
  group: Group
  list: string | undefined
  language: Language
  after: (item: Item) => ReactNode
  /** What each is called by: a heading where it stands out. */
  name?: 'p' | 'h3' | 'h4'
}

function Items({ group: { items }, list, language, after, name = 'p' }: ItemsProps) {
  if (items.length === 0) return <span className={styles.soft}>{harvestWord(language, 'none')}</span>
  return (
    <ul className={list}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
        <li key={`${index} ${item.text}`}>
          <ItemText item={item} name={name} />
          <div className={styles.after}>{after(item)}</div>
        </li>
      ))}
    </ul>
  )
}

type ItemTextProps = { item: Item; name: 'p' | 'h3' | 'h4' }

/** What it says, and in small what was said of it. */
function ItemText({ item: { text, more, facts }, name: Name }: ItemTextProps) {
  return (
    <>
      <Name className={styles.item} dir="auto" translate="yes">
        <Breakable text={text} />
      </Name>
      {more && (
        <p dir="auto" translate="yes">
          <Breakable text={more} />
        </p>
      )}
      {facts.length > 0 && (
        <dl className={styles.details}>
          {facts.map(({ title, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may give the same reason; their order stands
            <div key={`${index} ${title} ${value}`}>
              <dt>{title}</dt>
              <dd dir="auto" translate="yes">
                {isolated(value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
