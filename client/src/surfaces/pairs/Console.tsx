import { type Pair, pairOf, pairsOf } from '@kring/shared/capabilities/pairs/pairs'
import type { Member, MemberId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Pairs.module.css'
import { SeatPairs } from './SeatPairs.tsx'
import { usePairNames } from './usePairNames.ts'

/** Who works with whom and how far they are: drawn anew, or put together by hand, one person at a time. */
export function PairsConsole() {
  const t = useWords()
  const activity = useActivity()
  const say = useSay()
  const dryRun = useDryRun()
  const nameOf = useNameOf()
  const [moving, setMoving] = useState<MemberId | null>(null)
  const { members } = useMeeting()
  const { phase } = usePhase()
  const person = moving === null ? undefined : members[moving]
  const home = moving === null ? undefined : pairOf(activity, moving)
  useOutdated(moving !== null && !home, () => setMoving(null))
  const mayPart =
    person && home && home.members.length > 1 && !dryRun('pair.join', { member: person.id, pair: 'apart' })
  const isAlone = usedIn(phase, 'pairs')?.alone?.(activity.settings)
  const join = (member: MemberId, pair: string) => {
    if (say('pair.join', { member, pair })) setMoving(null)
  }
  return (
    <section className={styles.console}>
      <h3>{t('sorting.pairs.title')}</h3>
      <p className={styles.soft}>
        {person ? t('sorting.pairs.where', { name: nameOf(person) }) : t('sorting.pairs.byHand')}
      </p>
      <ul className={styles.pairs}>
        {pairsOf(activity).map((pair) => (
          <PairRow key={pair.id} pair={pair} moving={person} onPick={setMoving} onJoin={join} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {mayPart && (
          <Button onPress={() => join(person.id, newId())}>
            {t('sorting.pairs.apart', { name: nameOf(person) })}
          </Button>
        )}
        {!person && !isAlone && dryRun('pairs.draw', {}) === undefined && (
          <Button icon={<Shuffle />} onPress={() => say('pairs.draw', {})}>
            {t('sorting.pairs.draw')}
          </Button>
        )}
      </div>
      <SeatPairs />
    </section>
  )
}

type RowProps = {
  pair: Pair
  /** Who is being put elsewhere. */
  moving: Member | undefined
  onPick: (member: MemberId | null) => void
  onJoin: (member: MemberId, pair: string) => void
}

function PairRow({ pair, moving, onPick, onJoin }: RowProps) {
  const t = useWords()
  const { members } = useMeeting()
  const nameOf = useNameOf()
  const namesOf = usePairNames()
  const dryRun = useDryRun()
  const isHome = moving !== undefined && pair.members.includes(moving.id)
  const mayJoin = moving && !isHome && dryRun('pair.join', { member: moving.id, pair: pair.id }) === undefined
  return (
    <li>
      <div className={styles.names}>
        {pair.members
          .flatMap((id) => members[id] ?? [])
          .map((member) => (
            <button
              key={member.id}
              type="button"
              aria-pressed={moving?.id === member.id}
              aria-label={t('sorting.pairs.move', { name: nameOf(member) })}
              onClick={() => onPick(moving?.id === member.id ? null : member.id)}
            >
              <span dir="auto" translate="yes">
                {nameOf(member)}
              </span>
            </button>
          ))}
      </div>
      {mayJoin ? (
        <Button
          variant="soft"
          aria-label={t('sorting.pairs.joinThese', { name: nameOf(moving), names: namesOf(pair) })}
          onPress={() => onJoin(moving.id, pair.id)}
        >
          {t('sorting.pairs.join')}
        </Button>
      ) : (
        <span className={styles.soft}>{t('sorting.pairs.count', { count: pair.count })}</span>
      )}
    </li>
  )
}
