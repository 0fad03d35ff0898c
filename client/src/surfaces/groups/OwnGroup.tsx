import { mayDo, phasesOf, stillWriting, whereabouts } from '@kring/shared/affordances'
import { nameOf, stepNamed } from '@kring/shared/capabilities/steps/sequence'
import { leaderOf, peopleIn } from '@kring/shared/groups'
import { phaseOf, usedIn } from '@kring/shared/methods/phases'
import { ChevronDown, Hand } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useActivity, useMe, useMeeting, useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { notify } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useStepName } from '../steps/useStepName.ts'
import { ChooseLeader } from './ChooseLeader.tsx'
import styles from './Groups.module.css'

/** Which group one is in, with whom, and how to call the coach; or which one there is to choose. */
export function OwnGroup() {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const me = useMe()
  const { state, count = 0 } = whole.activities[whole.current]?.groups ?? {}
  const { group: number, hand } = whole.members[me.id] ?? {}
  useMoved(state === 'choosing' ? undefined : number)
  if (state === 'choosing') return <ChooseGroup count={count} />
  if (number === undefined) return <p className={styles.own}>{t('groups.waiting')}</p>
  const others = peopleIn(whole, number).filter(({ id }) => id !== me.id)
  const isUp = hand !== undefined
  return (
    <section className={styles.own} aria-label={t('groups.title')}>
      <p>
        <strong>{t('groups.one', { number })}</strong>
        <span translate="no">
          {others.length === 0
            ? t('groups.alone')
            : t('groups.with', { names: others.map(({ name }) => name).join(', ') })}
        </span>
      </p>
      <Button
        variant={isUp ? 'primary' : 'soft'}
        icon={<Hand />}
        aria-pressed={isUp}
        onPress={() => say('hand.raise', { member: me.id, up: !isUp })}
      >
        {t(isUp ? 'groups.handDown' : 'groups.handUp')}
      </Button>
      <GroupLeader group={number} />
    </section>
  )
}

/** Tells somebody who was moved while at work where they are now; what they were typing stays with the group they left. */
function useMoved(number: number | undefined): void {
  const t = useWords()
  const was = useRef(number)
  useEffect(() => {
    if (number !== undefined && was.current !== undefined && was.current !== number)
      notify(t('groups.moved', { number }))
    was.current = number
  }, [number, t])
}

/** Who leads the group; they go on, and without one anybody of the group does. */
function GroupLeader({ group }: { group: number }) {
  const t = useWords()
  const me = useMe()
  const whole = useWhole()
  const [isChoosing, setChoosing] = useState(false)
  const leader = leaderOf(whole, group)
  const said =
    leader === undefined
      ? t('groups.leader.none')
      : leader.id === me.id
        ? t('groups.leader.me')
        : t('groups.leader.is', { name: leader.name })
  return (
    <>
      <GoOn />
      <details
        className={styles.leader}
        open={isChoosing}
        onToggle={(event) => setChoosing(event.currentTarget.open)}
      >
        <summary>
          <span>{said}</span>
          <ChevronDown aria-hidden size={20} />
        </summary>
        <ChooseLeader group={group} />
        {leader?.id === me.id && <LeadersTools />}
      </details>
    </>
  )
}

/** More time, and one step back: what whoever leads a group has beside going on. */
function LeadersTools() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const stepName = useStepName()
  const { phase } = activity
  const steps = phasesOf(activity)
  const before = steps[steps.findIndex((step) => nameOf(step) === stepNamed(phase)) - 1]
  return (
    <div className={styles.actions}>
      <Button variant="soft" onPress={() => say('phase.extend', { minutes: 2, stamp: phase.stamp })}>
        {t('groups.leader.more')}
      </Button>
      {before && (
        <Button
          variant="plain"
          onPress={() => say('phase.go', { phase: before.phase.id, round: before.round, stamp: phase.stamp })}
        >
          {t('groups.leader.back', { phase: stepName(before) })}
        </Button>
      )}
    </div>
  )
}

/** A group that is by itself goes on by itself: one of them presses, and is asked once whether all are ready. */
function GoOn() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const activity = useActivity()
  const stepName = useStepName()
  const [asked, setAsked] = useState<number>()
  const { next } = whereabouts(activity)
  const { stamp } = activity.phase
  if (!activity.part || !next || mayDo(meeting, 'phase.go', me.id) !== undefined) return null
  const writing = usedIn(phaseOf(activity), 'ready') ? stillWriting(meeting, activity) : 0
  const phase = stepName(next)
  if (asked !== stamp)
    return (
      <Button variant="plain" onPress={() => setAsked(stamp)}>
        {t('groups.goOn', { phase })}
      </Button>
    )
  const go = () => say('phase.go', { phase: next.phase.id, round: next.round, stamp })
  return (
    <div className={styles.actions}>
      <p role="status">
        <span>{t('groups.allReady')}</span>{' '}
        {writing > 0 && <span>{t('groups.overview.writing', { count: writing })}</span>}
      </p>
      <Button variant="primary" onPress={go}>
        {t('groups.goOnDo', { phase })}
      </Button>
      <Button variant="plain" onPress={() => setAsked(undefined)}>
        {t('groups.notYet')}
      </Button>
    </div>
  )
}

function ChooseGroup({ count }: { count: number }) {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const me = useMe()
  const mine = whole.members[me.id]?.group
  return (
    <section className={styles.own} aria-label={t('groups.choose.title')}>
      <p>
        <strong>
          {mine === undefined ? t('groups.choose.title') : t('groups.choose.mine', { number: mine })}
        </strong>
      </p>
      <ul className={styles.choices}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => {
          const people = peopleIn(whole, number)
          return (
            <li key={number}>
              <Button
                variant={mine === number ? 'primary' : 'soft'}
                wide
                aria-pressed={mine === number}
                onPress={() => say('groups.join', { member: me.id, group: number })}
              >
                {t('groups.choose.join', { number })}
              </Button>
              <span translate="no">
                {people.map(({ name }) => name).join(', ') || t('groups.split.nobody')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
