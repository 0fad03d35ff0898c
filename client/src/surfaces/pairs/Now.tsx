import { pairOf } from '@kring/shared/capabilities/pairs/pairs'
import { useActivity, useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Lead, Soft } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { PairAsks } from './PairAsks.tsx'
import styles from './Pairs.module.css'
import { usePairNames } from './usePairNames.ts'

/** With whom one writes, and what; nobody else reads along. */
export function PairsNow({ isLead }: NowProps) {
  return (
    <>
      {isLead && <Lead />}
      <PairsOwn />
    </>
  )
}

/** The same for a facilitator who takes part. */
export function PairsOwn() {
  const t = useWords()
  const me = useMe()
  const pair = pairOf(useActivity(), me.id)
  const namesOf = usePairNames()
  if (!me.takesPart) return null
  if (!pair) return <Soft>{t('sorting.pairs.none')}</Soft>
  const others = namesOf(pair, true)
  return (
    <section className={styles.own}>
      <h2 dir="auto" translate="yes">
        {others ? t('sorting.pairs.with', { names: others }) : t('sorting.pairs.alone')}
      </h2>
      <p className={styles.soft}>{t('sorting.pairs.hidden')}</p>
      <PairAsks pair={pair} />
    </section>
  )
}
