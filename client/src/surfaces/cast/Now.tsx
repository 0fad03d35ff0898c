import { Fragment } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useDryRun, useMe, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useKeepHeard } from '../note/heard.ts'
import { Lead, Soft } from '../parts/Lead.tsx'
import styles from './Cast.module.css'
import { CastConsent } from './CastConsent.tsx'
import { type PartNow, useCast, useCastTogether } from './useCast.ts'

/** Who plays which part; one's own is taken on here, with what there is to confirm. */
export function CastNow({ isLead = false }: { isLead?: boolean }) {
  useKeepHeard()
  const parts = useCast()
  return (
    <>
      {isLead && <Lead />}
      {parts.map((one) => (
        <Fragment key={one.part.id}>
          {one.players.length > 0 && <Played {...one} isLead={isLead} />}
          <CastConsent part={one.part} />
          {one.players.length === 0 && <Open {...one} />}
        </Fragment>
      ))}
    </>
  )
}

function Played({ part, players, isLead }: PartNow & { isLead: boolean }) {
  const t = useWords()
  const text = useText()
  const me = useMe()
  const say = useSay()
  const mine = players.find(({ member }) => member.id === me.id)
  if (!mine) {
    const names = players.map(({ member }) => member.name).join(', ')
    return (
      <p className={styles.who} dir="auto" translate="yes">
        {t('cast.is', { part: text(part.title), name: names })}
      </p>
    )
  }
  // Once it is confirmed it need not take the room of what is done now.
  if (mine.took && !isLead) return <p className={styles.who}>{t('cast.you', { part: text(part.title) })}</p>
  const take = (took: boolean) => say('cast.take', { part: part.id, took })
  return (
    <section className={styles.mine}>
      <h2>{t('cast.you', { part: text(part.title) })}</h2>
      {mine.took ? (
        <p className={styles.took}>
          <span>{t('cast.confirmed', { what: text(part.confirms) })}</span>
          <Button variant="plain" action="take" onPress={() => take(false)}>
            {t('cast.untake')}
          </Button>
        </p>
      ) : (
        <>
          <p>{t('cast.confirmFirst')}</p>
          <Button variant="primary" action="took" onPress={() => take(true)}>
            {text(part.confirms)}
          </Button>
        </>
      )}
    </section>
  )
}

/** Nobody plays it (any more): one is chosen, or offers oneself where all decide together. */
function Open({ part }: PartNow) {
  const t = useWords()
  const text = useText()
  const me = useMe()
  const say = useSay()
  const dryRun = useDryRun()
  const isTogether = useCastTogether()
  if (!isTogether) return <Soft>{t('cast.chosenBy', { part: text(part.title) })}</Soft>
  const offer = { proposal: newId(), part: part.id, member: me.id }
  return (
    dryRun('cast.propose', offer) === undefined && (
      <Button variant="soft" onPress={() => say('cast.propose', offer)}>
        {t('cast.offer', { part: text(part.title) })}
      </Button>
    )
  )
}
