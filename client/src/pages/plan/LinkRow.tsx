import { useDraggable, useDroppable } from '@dnd-kit/core'
import { goesInGroups } from '@kring/shared/groups'
import { LIMITS } from '@kring/shared/meeting'
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { type Dispatch, type KeyboardEvent, type SetStateAction, useRef, useState } from 'react'
import { isShared, type Link, MOST_MINUTES, methodAt } from '../../planning/chain.ts'
import { GroupsChoice } from '../../planning/GroupsChoice.tsx'
import { isBeside, needsQuestion, offerOf, type Plan, type PlanProblem } from '../../planning/meetingPlan.ts'
import { SettingFields } from '../../planning/SettingFields.tsx'
import { sayProblem } from '../../planning/sayProblem.ts'
import { classes } from '../../ui/classes.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { NumberStepper } from '../../ui/NumberStepper.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import css from './LinkRow.module.css'

type Props = {
  link: Link
  place: number
  all: number
  problem: PlanProblem | undefined
  onLink: Dispatch<SetStateAction<Link>>
  onMove: (to: number) => void
  onDrop: () => void
}

/** One activity of the plan: what is asked, how long, everything else folded away; moved by its handle, keys or buttons. */
export function LinkRow({ link, place, all, problem, onLink, onMove, onDrop }: Props) {
  const t = useWords()
  const text = useText()
  const method = methodAt(link)
  const name = text(method.title)
  const [isOpen, setOpen] = useState(false)
  const question = useRef<HTMLTextAreaElement>(null)
  const { plan } = link
  const drag = useDraggable({ id: link.id })
  const drop = useDroppable({ id: link.id })
  const errorAt = (field: string) => (problem?.field === field ? sayProblem(problem, t) : undefined)
  const onPlan: Dispatch<SetStateAction<Plan>> = (change) =>
    onLink((now) => ({ ...now, plan: typeof change === 'function' ? change(now.plan) : change }))
  const onKeys = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(place + step)
  }
  const folded = method.settings.filter((field) => !isShared(field.id) && !isBeside(field))
  const settings = { method, plan, onPlan, errorAt, isElsewhere: isShared }
  const { x = 0, y = 0 } = drag.transform ?? {}
  return (
    <li
      ref={(row) => {
        drag.setNodeRef(row)
        drop.setNodeRef(row)
      }}
      className={classes(css.row, drag.isDragging && css.held, drop.isOver && !drag.isDragging && css.over)}
      style={drag.isDragging ? { translate: `${x}px ${y}px` } : undefined}
    >
      <div className={css.head}>
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className={css.grip}
          aria-label={t('plan.grip', { name, place: place + 1, all })}
          {...drag.listeners}
          onKeyDown={onKeys}
        >
          <Hinted hint={t('plan.orderHelp')}>
            <GripVertical aria-hidden />
          </Hinted>
        </button>
        <h3>{name}</h3>
        <IconButton
          label={t('plan.earlier', { name })}
          isDisabled={place === 0}
          onPress={() => onMove(place - 1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={t('plan.later', { name })}
          isDisabled={place === all - 1}
          onPress={() => onMove(place + 1)}
        >
          <ArrowDown />
        </IconButton>
        <IconButton label={t('plan.drop', { name })} onPress={onDrop}>
          <X />
        </IconButton>
      </div>
      <div className={css.fields}>
        <TextField
          label={text(method.questionLabel)}
          value={plan.question}
          onChange={(question) => onPlan((now) => ({ ...now, question }))}
          lines={2}
          most={LIMITS.question}
          placeholder={t(offerOf(method), { example: text(method.questionExample(plan.settings)) })}
          optional={!needsQuestion(method)}
          error={errorAt('question')}
          areaRef={question}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault()
              question.current?.form?.requestSubmit()
            }
          }}
        />
        <NumberStepper
          label={t('plan.time')}
          value={link.minutes}
          min={1}
          max={MOST_MINUTES}
          onChange={(minutes) => onLink((now) => ({ ...now, minutes }))}
        />
      </div>
      <SettingFields beside {...settings} />
      {goesInGroups(method) && (
        <div className={css.groups}>
          <GroupsChoice
            groups={link.groups}
            onGroups={(groups) => onLink(({ groups: _, ...now }) => (groups ? { ...now, groups } : now))}
          />
        </div>
      )}
      {folded.length > 0 && (
        <details
          className={css.more}
          open={isOpen || folded.some(({ id }) => id === problem?.field)}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{t('plan.more', { name })}</summary>
          <div className={css.settings}>
            <SettingFields {...settings} />
          </div>
        </details>
      )}
    </li>
  )
}
