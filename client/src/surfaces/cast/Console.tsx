import { actingFor, phasesOf } from '@kring/shared/affordances'
import { activeMembers, type MemberId } from '@kring/shared/meeting'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import type { ConsoleProps } from '../parts/surfaceParts.ts'
import { useGo } from '../steps/useGo.ts'
import styles from './Cast.module.css'
import { CastConsent } from './CastConsent.tsx'
import { type PartNow, useCast, useCastTogether } from './useCast.ts'

/** Who plays which part: chosen here, or asked of the group; who left is told, to choose another or to end it. */
export function CastConsole({ isLead }: Pick<ConsoleProps, 'isLead'>) {
  return useCast().map((one) => <PartConsole key={one.part.id} {...one} isLead={isLead} />)
}

function PartConsole({ part, players, isLead }: PartNow & { isLead: boolean }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const say = useSay()
  const me = useMe()
  const isTogether = useCastTogether()
  const title = text(part.title)
  const choose = (member: MemberId) =>
    isTogether
      ? say('cast.propose', { proposal: newId(), part: part.id, member })
      : say('cast.set', { part: part.id, members: [member] })
  const seats = new Set(actingFor(meeting, me.id).map(({ id }) => id))
  const isGone = players.length === 0 && !isLead
  const isChosen = players.length > 0
  return (
    <section className={styles.console} data-alert={isGone}>
      {isGone && <p>{t('cast.gone', { part: title })}</p>}
      {(isLead || isGone || !isTogether) && (
        <Select
          label={isTogether ? t('cast.ask', { part: title }) : title}
          value={players[0]?.member.id ?? null}
          placeholder={t('cast.choose')}
          options={activeMembers(meeting).map(({ id, name }) => ({ id, title: name }))}
          onChange={choose}
        />
      )}
      {!isChosen && isTogether && <CastConsent part={part} />}
      {players.map(({ member, took }) =>
        took ? null : (
          <p key={member.id} className={styles.took}>
            <span dir="auto" translate="yes">
              {t('cast.notYet', { name: member.name, what: text(part.confirms) })}
            </span>
            {member.seat && seats.has(member.id) && (
              <Button onPress={() => say('cast.take', { part: part.id, took: true }, { as: member.id })}>
                {t('cast.takeFor', { name: member.name })}
              </Button>
            )}
          </p>
        ),
      )}
      {isGone && <End />}
    </section>
  )
}

/** Straight to the last step: there is nobody any more for whom the group does this. */
function End() {
  const t = useWords()
  const activity = useActivity()
  const last = phasesOf(activity).at(-1)
  const go = useGo()
  return last && last.phase.id !== activity.phase.id ? (
    <Button onPress={() => go(last)}>{t('cast.end')}</Button>
  ) : null
}
