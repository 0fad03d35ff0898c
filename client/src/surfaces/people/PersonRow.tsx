import { giveTurnRefusal } from '@kring/shared/affordances'
import { piecesOf } from '@kring/shared/basis/line-breaks'
import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import { isSignalMeant, SIGNALS } from '@kring/shared/capabilities/signal/signal'
import { FACILITATOR, isAtDoor, type Member } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import {
  ArrowRightToLine,
  Check,
  CircleDashed,
  DoorOpen,
  Ellipsis,
  Eye,
  Hand as HandIcon,
  KeyRound,
  LogOut,
  MessageCircle,
  MoonStar,
  PencilLine,
  Play,
  School,
  SkipForward,
  Smartphone,
  Unlink,
  UserRound,
  UserRoundX,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { PersonName } from '../../words/PersonName.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Hand } from '../parts/useHand.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import { usePhase } from '../parts/usePhase.ts'
import { hasComeBack, usePart } from './comingBack.ts'
import styles from './People.module.css'

export type PersonState =
  | 'holder'
  | 'had'
  | 'waiting'
  | 'skipped'
  | 'writing'
  | 'ready'
  | 'away'
  | 'observer'
  | 'visitor'
  | 'none'
/** What needs a dialog. */
export type PersonAction = 'rename' | 'remove' | 'write' | 'rate' | 'lead'

const MARKS: Record<PersonState, ReactNode> = {
  holder: <Play />,
  had: <Check />,
  waiting: <CircleDashed />,
  skipped: <SkipForward />,
  writing: <PencilLine />,
  ready: <Check />,
  away: <MoonStar />,
  observer: <Eye />,
  visitor: <DoorOpen />,
  none: <UserRound />,
}

type Props = {
  member: Member
  state: PersonState
  isOnline: boolean
  /** Whether this device writes and answers for them. */
  mayActFor: boolean
  hand: Hand
  /** What they typed, or empty. */
  word: string
  /** Among many: the marks speak for themselves. */
  isBrief: boolean
  onAction: (action: PersonAction) => void
}

/** Of more letters a part of a name finds no room at its usual size, beside the mark and the menu. */
const LONG_PART = 11

function longestPart(name: string): number {
  return Math.max(...piecesOf(name).flatMap(({ text }) => text.split(/[\s-]/).map((part) => part.length)))
}

/** One person, with a mark and a word for where they are, and what can be done for them. */
export function PersonRow({
  member,
  state,
  isOnline,
  mayActFor,
  hand,
  word: typed,
  isBrief,
  onAction,
}: Props) {
  const t = useWords()
  const nameOf = useNameOf()
  const before = useMeeting().members[member.insteadOf ?? '']
  const entries = useEntries(member, mayActFor, hand, onAction)
  const word =
    state === 'none' ? '' : t(state === 'visitor' ? 'entry.door.is' : `surfaces.people.state.${state}`)
  // A mark says these too; where room is short the word is for who does not see the mark.
  const isQuiet =
    state === 'waiting' ||
    ((member.seat || isBrief) && (state === 'writing' || state === 'had' || state === 'ready'))
  const notes = [
    isQuiet ? '' : word,
    member.seat && state !== 'holder' ? t('surfaces.people.state.seat') : '',
    !isOnline && state !== 'away' ? t('surfaces.people.state.offline') : '',
    member.role === 'facilitator' && member.id !== FACILITATOR ? t('entry.lead.is') : '',
    member.role === 'schoolLeader' ? t('entry.schoolLeader.is') : '',
    hasComeBack(member) ? t('entry.back.note') : '',
    before ? t('entry.back.instead', { name: before.name }) : '',
  ].filter(Boolean)
  return (
    <li className={styles.person} data-state={state} data-online={isOnline}>
      <span className={styles.mark} aria-hidden>
        {MARKS[state]}
      </span>
      <span className={styles.who}>
        <strong data-long={longestPart(nameOf(member)) > LONG_PART}>
          <PersonName name={nameOf(member)} />
        </strong>
        {notes.length > 0 && <span>{notes.join(' · ')}</span>}
        {isQuiet && <span className="sr-only">{word}</span>}
        {typed && <span dir="auto" translate="yes">{`“${typed}”`}</span>}
      </span>
      <Menu
        label={t('steer.personMenu', { name: member.name })}
        trigger={
          <IconButton label={t('steer.personMenu', { name: member.name })}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
        entries={entries}
      />
    </li>
  )
}

function useEntries(
  member: Member,
  mayActFor: boolean,
  hand: Hand,
  onAction: Props['onAction'],
): MenuEntry[] {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const activity = useActivity()
  const { phase, middle } = usePhase()
  const { turn } = activity
  const { id, name } = member
  const isMe = id === me.id
  const part = usePart(member)
  const dryRun = useDryRun()
  const onlooker = { ask: newId(), member: id }
  const mayBe = (role: Member['role']) =>
    !isMe && role !== member.role && dryRun('member.role', { member: id, role }) === undefined
  const entries: (MenuEntry | false)[] = [
    middle === 'silence' &&
      mayActFor && {
        id: 'write',
        label: t('steer.writeFor', { name }),
        icon: <PencilLine />,
        onAction: () => onAction('write'),
      },
    usedIn(phase, 'rate') !== undefined &&
      mayActFor &&
      ratingNow(activity)?.open === true && {
        id: 'rate',
        label: t('steer.rateFor', { name }),
        icon: <HandIcon />,
        onAction: () => onAction('rate'),
      },
    usedIn(phase, 'move') !== undefined &&
      turn?.holder === id &&
      hand.isChoice && {
        id: 'move',
        label: hand.actAs === id ? t('steer.stopMoveFor', { name }) : t('steer.moveForStart', { name }),
        icon: <HandIcon />,
        onAction: () => hand.lend(hand.actAs !== id),
      },
    turn !== null &&
      giveTurnRefusal(meeting, id, me.id) === undefined && {
        id: 'give',
        label: turn.skipped.includes(id) ? t('steer.handBackTo') : t('steer.giveTurn'),
        icon: <ArrowRightToLine />,
        onAction: () => say('turn.give', { member: id, turn: turn.number }),
      },
    ...SIGNALS.map(
      (kindOf) =>
        mayActFor &&
        isSignalMeant(phase) && {
          id: kindOf,
          label: t(`entry.signalFor.${kindOf}`, { name }),
          icon: <MessageCircle />,
          onAction: () => say('signal.raise', { signal: newId(), kindOf }, { as: id }),
        },
    ),
    {
      id: 'away',
      label: member.away ? t('steer.markBack') : t('steer.markAway'),
      icon: <MoonStar />,
      onAction: () => say('member.away', { member: id, away: !member.away }),
    },
    {
      id: 'rename',
      label: t('surfaces.people.rename'),
      icon: <PencilLine />,
      onAction: () => onAction('rename'),
    },
    member.role === 'participant' &&
      mayBe('facilitator') && {
        id: 'lead',
        label: t('entry.lead.make'),
        icon: <KeyRound />,
        onAction: () => onAction('lead'),
      },
    member.role === 'facilitator' &&
      mayBe('participant') && {
        id: 'unlead',
        label: t('entry.lead.undo'),
        icon: <KeyRound />,
        onAction: () => say('member.role', { member: id, role: 'participant' }),
      },
    part !== undefined && { id: 'notOne', label: t('entry.back.notOne'), icon: <Unlink />, onAction: part },
    member.role === 'participant' &&
      mayBe('schoolLeader') && {
        id: 'schoolLeader',
        label: t('entry.schoolLeader.make'),
        icon: <School />,
        onAction: () => say('member.role', { member: id, role: 'schoolLeader' }),
      },
    isAtDoor(member) &&
      mayBe('participant') && {
        id: 'letIn',
        label: t('entry.door.letIn'),
        icon: <UserRound />,
        onAction: () => say('member.role', { member: id, role: 'participant' }),
      },
    (member.role === 'observer' ||
      (usedIn(phase, 'visit')?.agrees === true && member.role === 'participant')) &&
      mayBe('visitor') && {
        id: 'door',
        label: t('entry.door.back'),
        icon: <DoorOpen />,
        onAction: () => say('member.role', { member: id, role: 'visitor' }),
      },
    member.role === 'observer' &&
      mayBe('participant') && {
        id: 'role',
        label: t('steer.participate'),
        icon: <Smartphone />,
        onAction: () => say('member.role', { member: id, role: 'participant' }),
      },
    dryRun('onlooker.ask', onlooker) === undefined && {
      id: 'onlooker',
      label: t('steer.observe', { name }),
      icon: <Eye />,
      onAction: () => say('onlooker.ask', onlooker),
    },
    isMe && {
      id: 'out',
      label: t('steer.stopTakingPart'),
      icon: <LogOut />,
      onAction: () => say('member.takesPart', { takesPart: false }),
    },
    !isMe && {
      id: 'remove',
      label: t(isAtDoor(member) ? 'steer.sendAway' : 'steer.remove'),
      icon: <UserRoundX />,
      danger: true,
      onAction: () => onAction('remove'),
    },
  ]
  return entries.filter((entry) => entry !== false)
}
