import { actingFor, mayDo } from '@kring/shared/affordances'
import type { Onlooker } from '@kring/shared/capabilities/onlooker/onlooker'
import { activeMembers } from '@kring/shared/meeting'
import { useEffect, useRef } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Voice.module.css'

type Props = { size: 'wall' | 'device' | 'console' }

/**
 * Whether somebody may look on, asked of all who are here: each answers on their own device, whoever leads for those without
 * one, and sees for whom the group waits. What anybody said is told to nobody.
 */
export function OnlookerAsked({ size }: Props) {
  const { onlooker } = useActivity()
  // What is asked is spoken by a region that was there before.
  return (
    <div role="status" className={styles.look} data-size={size}>
      {onlooker && <Question {...onlooker} size={size} />}
    </div>
  )
}

function Question({ id: ask, member, declined, goal, size }: Onlooker & Props) {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const name = meeting.members[member]?.name ?? ''
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Whoever asked it did so in a list further down; who is in the middle of a word stays where that is.
    if (size === 'console' && !document.activeElement?.matches('input, textarea'))
      question.current?.scrollIntoView({ block: 'center' })
  }, [size])
  if (declined)
    return (
      <>
        <p dir="auto" translate="yes">
          {t('voice.look.declined', { name })}
        </p>
        {size === 'console' && <Withdraw ask={ask} declined={declined} />}
      </>
    )
  // Who says what they look on for has said yes.
  const isMine = goal !== undefined && member === me.id
  const mayAnswer = !isMine && mayDo(meeting, 'onlooker.answer', me.id) === undefined
  const seats = size === 'console' ? actingFor(meeting, me.id).filter(({ seat }) => seat) : []
  return (
    <>
      <h2 ref={question} dir="auto" translate="yes">
        {member === me.id ? t('voice.look.you') : t('voice.look.title', { name })}
      </h2>
      {goal !== undefined && (
        <p dir="auto" translate="yes">
          {t('voice.look.goal', { goal })}
        </p>
      )}
      <p>{t(size === 'wall' ? 'voice.look.wall' : 'voice.look.why')}</p>
      {size !== 'wall' && mayAnswer && <Answer ask={ask} />}
      {seats.map((seat) => (
        <Answer key={seat.id} ask={ask} seat={seat} />
      ))}
      {size === 'console' && <WaitsFor />}
      {size === 'console' && <Withdraw ask={ask} declined={declined} />}
    </>
  )
}

/** Who still has to answer. */
function WaitsFor() {
  const t = useWords()
  const meeting = useMeeting()
  const { onlookerAnswers } = useActivity()
  const left = activeMembers(meeting).filter(({ id }) => onlookerAnswers[id] === undefined)
  if (left.length === 0) return null
  const names = new Intl.ListFormat(meeting.language).format(left.map(({ name }) => name))
  return (
    <p className={styles.soft} dir="auto" translate="yes">
      {t('voice.look.waits', { names })}
    </p>
  )
}

/** Whoever leads takes it back, or puts away what came of it. */
function Withdraw({ ask, declined }: { ask: string; declined: boolean }) {
  const t = useWords()
  const say = useSay()
  return (
    <Button variant="plain" onPress={() => say('onlooker.withdraw', { ask })}>
      {t(declined ? 'voice.close' : 'voice.look.withdraw')}
    </Button>
  )
}

/** Yes or rather not; it can be changed until everybody answered. */
function Answer({ ask, seat }: { ask: string; seat?: { id: string; name: string } }) {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const given = useActivity().onlookerAnswers[seat?.id ?? me.id]
  const answer = (agrees: boolean) =>
    say('onlooker.answer', { ask, agrees }, seat === undefined ? {} : { as: seat.id })
  return (
    <div className={styles.buttons}>
      <Button variant="soft" aria-pressed={given === true} onPress={() => answer(true)}>
        {seat ? t('voice.look.yesFor', { name: seat.name }) : t('voice.look.yes')}
      </Button>
      <Button variant="soft" aria-pressed={given === false} onPress={() => answer(false)}>
        {seat ? t('voice.look.noFor', { name: seat.name }) : t('voice.look.no')}
      </Button>
      {given !== undefined && <p className={styles.soft}>{t('voice.look.given')}</p>}
    </div>
  )
}
