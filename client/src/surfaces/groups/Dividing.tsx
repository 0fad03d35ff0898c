import {
  type Announcements,
  DndContext,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Member, MemberId } from '@kring/shared/meeting'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../words/PersonName.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'

type Props = {
  people: readonly Member[]
  count: number
  /** The group of each, from 1. */
  divided: Readonly<Record<MemberId, number>>
  onPlace: (member: MemberId, group: number) => void
}

/** Where somebody was put is told in the words of this page. */
const SAID_ELSEWHERE: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** A finger rests this long before it lifts somebody, so that the dialog still scrolls; in ms. */
const TOUCH_REST = 220

/** Who is in which group: somebody is dragged to another one, or chosen and put there with a press or a key. */
export function Dividing({ people, count, divided, onPlace }: Props) {
  const t = useWords()
  const [picked, setPicked] = useState<MemberId>()
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_REST, tolerance: 8 } }),
  )
  const who = people.find(({ id }) => id === picked)
  const place = (member: MemberId, group: number) => {
    const name = people.find(({ id }) => id === member)?.name
    if (name === undefined) return
    onPlace(member, group)
    setPicked(undefined)
    setSaid(t('groups.split.moved', { name, number: group }))
  }
  const left = people.filter(({ id }) => divided[id] === undefined)
  const chips = (all: readonly Member[]) =>
    all.map((member) => (
      <Chip
        key={member.id}
        member={member}
        isPicked={member.id === picked}
        onPick={() => setPicked((now) => (now === member.id ? undefined : member.id))}
      />
    ))
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements: SAID_ELSEWHERE }}
      onDragEnd={({ active, over }) => over && place(String(active.id), Number(over.id))}
    >
      <p className={styles.soft}>{t('groups.split.move')}</p>
      <ul className={styles.columns}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <Column key={number} number={number}>
            <strong>{t('groups.group', { number })}</strong>
            {who && divided[who.id] !== number && (
              <Button variant="soft" onPress={() => place(who.id, number)}>
                {t('groups.split.picked', { name: who.name })}
              </Button>
            )}
            <div className={styles.chips}>{chips(people.filter(({ id }) => divided[id] === number))}</div>
          </Column>
        ))}
      </ul>
      {left.length > 0 && (
        <section>
          <strong>{t('groups.split.undivided')}</strong>
          <p className={styles.soft}>{t('groups.split.rest')}</p>
          <div className={styles.chips}>{chips(left)}</div>
        </section>
      )}
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </DndContext>
  )
}

function Column({ number, children }: { number: number; children: ReactNode }) {
  const drop = useDroppable({ id: String(number) })
  return (
    <li ref={drop.setNodeRef} data-over={drop.isOver}>
      {children}
    </li>
  )
}

function Chip({ member, isPicked, onPick }: { member: Member; isPicked: boolean; onPick: () => void }) {
  const drag = useDraggable({ id: member.id })
  const { x = 0, y = 0 } = drag.transform ?? {}
  return (
    <button
      ref={drag.setNodeRef}
      type="button"
      className={styles.chip}
      aria-pressed={isPicked}
      data-held={drag.isDragging}
      style={drag.isDragging ? { translate: `${x}px ${y}px` } : undefined}
      {...drag.listeners}
      onClick={onPick}
    >
      <PersonName name={member.name} />
    </button>
  )
}
