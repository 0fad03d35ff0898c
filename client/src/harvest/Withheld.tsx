import type { Item } from '@kring/shared/harvest/page'
import type { Ref, Standing } from '@kring/shared/harvest/release'
import { useEffect, useRef } from 'react'
import { useMayDo } from '../meeting/asking.ts'
import { useSay } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/Notice.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'
import type { Form } from './Sharing.tsx'

type Props = { standings: ReadonlyMap<Item, Standing>; form: Form }

/** What the group does not share because somebody would rather not: how much, and what one said so of oneself. */
export function Withheld({ standings, form }: Props) {
  const t = useWords()
  const say = useSay()
  const mayPermit = useMayDo('release.permit')
  const withheld = withheldIn(standings)
  useTold(withheld)
  if (form === 'self' || withheld.size === 0) return null
  const own = [...withheld].filter(([, refs]) => refs.length > 0)
  return (
    <div className="no-print">
      <p className={styles.soft}>{t('harvest.withheldMany', { count: withheld.size })}</p>
      {mayPermit && own.length > 0 && (
        <section className={styles.own} aria-label={t('harvest.ownWithheld')}>
          <h2>{t('harvest.ownWithheld')}</h2>
          <ul>
            {own.map(([text, refs]) => (
              <li key={text}>
                <bdi translate="yes">{text}</bdi>
                <Button
                  variant="plain"
                  aria-label={t('harvest.permitThis', { item: text })}
                  onPress={() => {
                    for (const ref of refs) say('release.permit', { ref })
                  }}
                >
                  {t('harvest.permit')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** What is withheld, once for each thing that is said, with what one would say to take one's own part in it back. */
function withheldIn(standings: Props['standings']): Map<string, readonly Ref[]> {
  const found = new Map<string, readonly Ref[]>()
  for (const [{ text }, { state, own }] of standings) if (state === 'withheld') found.set(text, own)
  return found
}

/** Tells, of what somebody else withholds while one looks on, that it does not leave the group any more. */
function useTold(withheld: ReadonlyMap<string, readonly Ref[]>): void {
  const t = useWords()
  const known = useRef(withheld)
  useEffect(() => {
    for (const [text, own] of withheld)
      if (own.length === 0 && !known.current.has(text)) notify(t('harvest.withheldNow', { item: text }))
    known.current = withheld
  }, [withheld, t])
}
