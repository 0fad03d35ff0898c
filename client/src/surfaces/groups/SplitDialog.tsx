import { byChance, groupable } from '@kring/shared/groups'
import { activeMembers, type Dividing as How, LIMITS, type MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberStepper } from '../../ui/NumberStepper.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useWords } from '../../words/useWords.ts'
import { Dividing } from './Dividing.tsx'
import styles from './Groups.module.css'

/** So many people are in a group that talks well. */
const COMFORTABLE = 4

const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** The group goes apart: into how many groups, and who is in which. */
export function SplitDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const people = groupable(whole)
  const { count: known, how: planned } = whole.activities[whole.current]?.groups ?? {}
  const [count, setCount] = useState(
    () =>
      known ?? Math.min(LIMITS.groups, Math.max(2, Math.round(activeMembers(whole).length / COMFORTABLE))),
  )
  const [how, setHow] = useState<How>(planned ?? (known === undefined ? 'chance' : 'hand'))
  const [seed, setSeed] = useState(newSeed)
  // What was changed by hand, on top of what chance gave or the groups were before.
  const [placed, setPlaced] = useState<Record<MemberId, number>>({})
  const isThere = (group: number | undefined) => group !== undefined && group <= count
  const before =
    how === 'chance'
      ? byChance(whole, count, seed)
      : Object.fromEntries(people.flatMap(({ id, group }) => (isThere(group) ? [[id, group as number]] : [])))
  const divided = Object.fromEntries(
    Object.entries({ ...before, ...placed }).filter(([, group]) => group <= count),
  )
  const begin = () => {
    const all = people.flatMap(({ id }) => (divided[id] ? [{ member: id, group: divided[id] }] : []))
    if (say('groups.split', { parts: Array.from({ length: count }, newId), people: all })) onClose()
  }
  const ask = () => {
    if (say('groups.ask', { count })) onClose()
  }
  const choose = (next: typeof how) => {
    setHow(next)
    setPlaced({})
  }
  return (
    <Dialog
      title={t('groups.split.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          {how === 'chance' && (
            <Button
              onPress={() => {
                setSeed(newSeed())
                setPlaced({})
              }}
            >
              {t('groups.split.again')}
            </Button>
          )}
          <Button variant="primary" onPress={how === 'ask' ? ask : begin}>
            {t(how === 'ask' ? 'groups.split.askDo' : 'groups.split.begin')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <NumberStepper
          label={t('groups.split.count')}
          value={count}
          onChange={setCount}
          min={2}
          max={LIMITS.groups}
        />
        <RadioCards
          label={t('groups.split.how')}
          value={how}
          onChange={choose}
          options={[
            { id: 'chance', title: t('groups.split.chance') },
            { id: 'hand', title: t('groups.split.hand') },
            { id: 'ask', title: t('groups.split.ask') },
          ]}
        />
        {how === 'ask' ? (
          <p>{t('groups.split.askWhy')}</p>
        ) : (
          <Dividing
            people={people}
            count={count}
            divided={divided}
            onPlace={(member, group) => setPlaced((now) => ({ ...now, [member]: group }))}
          />
        )}
        <p className={styles.soft}>{t('groups.split.more')}</p>
      </div>
    </Dialog>
  )
}
