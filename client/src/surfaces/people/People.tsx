import { actingFor } from '@kring/shared/affordances'
import { isElsewhere } from '@kring/shared/groups'
import {
  type Activity,
  FACILITATOR,
  isAtDoor,
  isFixed,
  looksOn,
  type Member,
  takesPart,
} from '@kring/shared/meeting'
import type { Phase } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'
import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useOnline } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { RenameDialog } from '../parts/RenameDialog.tsx'
import { turnOrder } from '../parts/turnOrder.ts'
import type { Hand } from '../parts/useHand.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useWide } from '../parts/useWide.ts'
import { SeatAnswerDialog } from '../rate/SeatAnswerDialog.tsx'
import { useSaidWords } from '../say/useSaidWords.ts'
import { SeatDialog } from '../write/SeatDialog.tsx'
import { AddSeatDialog } from './AddSeatDialog.tsx'
import { LeadDialog } from './LeadDialog.tsx'
import styles from './People.module.css'
import { type PersonAction, PersonRow, type PersonState } from './PersonRow.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

/** From here on a mark says what a word says for few, so that all stay in sight. */
const MANY = 8

/** Everyone who takes part: who had a turn, who is writing, who is away, who has no device. */
export function People({ hand }: { hand: Hand }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const online = useOnline()
  const { phase } = usePhase()
  const isWide = useWide()
  const said = useSaidWords()
  const [action, setAction] = useState<{ kind: PersonAction; member: Member } | null>(null)
  const [adding, setAdding] = useState(false)
  const close = () => setAction(null)
  const people = inOrder(
    Object.values(meeting.members).filter(
      (member) =>
        takesPart(member) ||
        (!member.gone &&
          !isElsewhere(meeting, member) &&
          (looksOn(member) || (member.role === 'facilitator' && !isFixed(member.id)))),
    ),
    activity,
    phase,
  )
  const seats = new Set(actingFor(meeting, me.id).map((member) => member.id))
  return (
    <section className={styles.people} data-many={people.length > MANY}>
      <header>
        <h3>{t('steer.people')}</h3>
        <Button variant="plain" icon={<UserRoundPlus />} onPress={() => setAdding(true)}>
          {t('steer.addSeat')}
        </Button>
      </header>
      {people.length === 0 && <p className={styles.nobody}>{t('steer.nobody')}</p>}
      <ul>
        {people.map((member) => (
          <PersonRow
            key={member.id}
            member={member}
            state={stateOf(member, activity, phase)}
            isOnline={member.seat || online.has(member.id)}
            mayActFor={member.seat && seats.has(member.id)}
            hand={hand}
            // Where there is room the circle shows it.
            word={isWide ? '' : (said.get(member.id) ?? '')}
            isBrief={people.length > MANY}
            onAction={(kind) => setAction({ kind, member })}
          />
        ))}
      </ul>
      {adding && <AddSeatDialog onClose={() => setAdding(false)} />}
      {action?.kind === 'rename' && <RenameDialog member={action.member} onClose={close} />}
      {action?.kind === 'remove' && <RemoveDialog member={action.member} onClose={close} />}
      {action?.kind === 'lead' && <LeadDialog member={action.member} onClose={close} />}
      {action?.kind === 'write' && <SeatDialog seat={action.member} onClose={close} />}
      {action?.kind === 'rate' && <SeatAnswerDialog seat={action.member} onClose={close} />}
    </section>
  )
}

/** In the rounds by turn, else by arrival. */
function inOrder(people: Member[], activity: Activity, phase: Phase): Member[] {
  const order = usedIn(phase, 'turns') !== undefined && activity.turn ? turnOrder(activity.turn) : []
  const place = (member: Member) => {
    const index = order.indexOf(member.id)
    return index === -1 ? order.length + member.order + (member.id === FACILITATOR ? 1000 : 0) : index
  }
  return [...people].sort((a, b) => place(a) - place(b))
}

function stateOf(member: Member, activity: Activity, phase: Phase): PersonState {
  if (isAtDoor(member)) return 'visitor'
  if (looksOn(member)) return 'observer'
  if (member.away) return 'away'
  const { turn } = activity
  if (usedIn(phase, 'turns') !== undefined && turn) {
    if (turn.holder === member.id) return 'holder'
    if (turn.waiting.includes(member.id)) return 'waiting'
    if (turn.skipped.includes(member.id)) return 'skipped'
    return turn.taken.includes(member.id) ? 'had' : 'none'
  }
  const readies = usedIn(phase, 'ready')
  if (readies) return activity.ready[member.id] ? 'ready' : readies.agrees ? 'none' : 'writing'
  return 'none'
}
