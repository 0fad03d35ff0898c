import { actingFor, mayDo } from '@kring/shared/affordances'
import { activeMembers } from '@kring/shared/meeting'
import type { Part } from '@kring/shared/methods/method'
import { useActivity, useDryRun, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './Cast.module.css'

/** Somebody offers to play a part: it is theirs once all who are here agreed. How many did is told, never who. */
export function CastConsent({ part }: { part: Part }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const { castProposal, consents } = useActivity()
  const me = useMe()
  const say = useSay()
  const dryRun = useDryRun()
  if (castProposal?.part !== part.id) return null
  const { id: proposal, member, agreed } = castProposal
  const name = meeting.members[member]?.name ?? ''
  const isMine = consents[me.id] === true
  const mayAgree = mayDo(meeting, 'cast.agree', me.id) === undefined
  const seats = actingFor(meeting, me.id).filter(({ seat }) => seat)
  return (
    <section className={styles.mine}>
      <h2 dir="auto" translate="yes">
        {t('cast.offers', { part: text(part.title), name })}
      </h2>
      <p role="status">{t('cast.agreed', { count: agreed, all: activeMembers(meeting).length })}</p>
      {mayAgree && (
        <Button
          variant={isMine ? 'quiet' : 'primary'}
          onPress={() => say('cast.agree', { proposal, agrees: !isMine })}
        >
          {t(isMine ? 'cast.disagree' : 'cast.agree')}
        </Button>
      )}
      {seats.map((seat) => (
        <Button
          key={seat.id}
          onPress={() => say('cast.agree', { proposal, agrees: !consents[seat.id] }, { as: seat.id })}
        >
          {t(consents[seat.id] ? 'cast.disagreeFor' : 'cast.agreeFor', { name: seat.name })}
        </Button>
      ))}
      {dryRun('cast.withdraw', { proposal }) === undefined && (
        <Button variant="plain" onPress={() => say('cast.withdraw', { proposal })}>
          {t('cast.withdraw')}
        </Button>
      )}
    </section>
  )
}
