import { phasesOf } from '@kring/shared/affordances'
import { nameOf, type Step, stepNamed, stepsAsking } from '@kring/shared/capabilities/steps/sequence'
import type { Activity } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { Hand, Monitor } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useConnection, useSay, useVisit, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { notify } from '../../ui/Notice.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { Select } from '../../ui/Select.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useStepName } from '../steps/useStepName.ts'
import { ChooseLeader } from './ChooseLeader.tsx'
import styles from './Groups.module.css'
import { GroupTile } from './GroupTile.tsx'
import { MoveSomebody } from './MoveSomebody.tsx'
import { type GroupNow, useGroups } from './useGroups.ts'

/** All groups side by side, for who leads: where each is, who asks for help; call all of them to a step, or back. */
export function GroupsOverview({ tools }: { tools: ReactNode }) {
  const t = useWords()
  const say = useSay()
  const visit = useVisit()
  const whole = useWhole()
  const connection = useConnection()
  const groups = useGroups()
  const here = whole.activities[whole.current]
  if (!here) return null
  const { large } = here.groups ?? {}
  const come = ({ number, hands }: GroupNow) => {
    for (const { id } of hands) say('hand.raise', { member: id, up: false })
    visit(number)
  }
  return (
    <div className={styles.overview}>
      <header className={styles.bar}>
        <h1 dir="auto" translate="yes">
          <Breakable text={here.question} />
        </h1>
        <SavedMark {...connection} />
        {tools}
      </header>
      <main className={styles.main}>
        <h2>{t('groups.overview.title')}</h2>
        <ul className={styles.tiles}>
          {groups.map((group) => (
            <GroupTile key={group.number} group={group} size="large">
              <ChooseLeader group={group.number} />
              <div className={styles.actions}>
                <Button variant={group.hands.length > 0 ? 'primary' : 'soft'} onPress={() => come(group)}>
                  {group.hands[0] ? (
                    <>
                      <Hand aria-hidden size={18} />
                      <span>{t('groups.overview.going', { name: group.hands[0].name })}</span>
                    </>
                  ) : (
                    t('groups.overview.in', { number: group.number })
                  )}
                </Button>
                <Button
                  variant="plain"
                  icon={<Monitor />}
                  aria-label={`${t(large === group.number ? 'groups.overview.small' : 'groups.overview.large')}: ${t('groups.group', { number: group.number })}`}
                  onPress={() => say('groups.show', { group: large === group.number ? null : group.number })}
                >
                  {t(large === group.number ? 'groups.overview.small' : 'groups.overview.large')}
                </Button>
              </div>
            </GroupTile>
          ))}
        </ul>
        <MoveSomebody count={here.groups?.count ?? 0} />
      </main>
      <footer className={styles.foot}>
        <CallAll groups={groups} />
        <Button variant="primary" size="large" onPress={() => say('groups.gather', {})}>
          {t('groups.overview.back')}
        </Button>
      </footer>
    </div>
  )
}

const callOf = ({ id, phase }: Activity, step: Step) => `${id} ${phase.stamp} ${nameOf(step)}`

/** All groups go to one step; those that are there already stay as they are. */
function CallAll({ groups }: { groups: readonly GroupNow[] }) {
  const t = useWords()
  const say = useSay()
  const stepName = useStepName()
  const [wanted, setWanted] = useState<string>()
  // From where each group was called where to.
  const called = useRef(new Set<string>())
  const first = groups[0]
  const method = methodOf(first?.activity.method ?? '')
  if (!first || !method) return null
  const steps = phasesOf(first.activity)
  const furthest = Math.max(
    ...groups.map(({ activity }) => steps.findIndex((step) => nameOf(step) === stepNamed(activity.phase))),
  )
  const step = steps.find((one) => nameOf(one) === wanted) ?? steps[Math.max(0, furthest)]
  if (!step) return null
  const call = () => {
    const elsewhere = groups.filter(({ activity }) => stepNamed(activity.phase) !== nameOf(step))
    const notCalled = elsewhere.filter(({ activity }) => !called.current.has(callOf(activity, step)))
    // The second press of a double press comes before anybody is on the way.
    if (elsewhere.length > 0 && notCalled.length === 0) return
    let isHeard = true
    for (const { activity } of notCalled) {
      called.current.add(callOf(activity, step))
      const isAsked = stepsAsking(method, activity, step).length > 0
      const { stamp } = activity.phase
      const said = { phase: step.phase.id, round: step.round, stamp }
      const reason = isAsked ? { reason: t('groups.overview.reason') } : {}
      isHeard = say('phase.go', { ...said, ...reason }, { at: activity.id }) && isHeard
    }
    if (isHeard) notify(t('groups.overview.called', { phase: stepName(step) }))
  }
  return (
    <div className={styles.call}>
      <Select
        label={t('groups.overview.call')}
        value={nameOf(step)}
        onChange={setWanted}
        options={steps.map((one) => ({ id: nameOf(one), title: stepName(one) }))}
      />
      <Button onPress={call}>{t('groups.overview.callDo')}</Button>
    </div>
  )
}
