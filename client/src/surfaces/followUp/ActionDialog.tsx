import { fits, tidy } from '@kring/shared/basis/text'
import { standing } from '@kring/shared/capabilities/cards/standing'
import { coreOf } from '@kring/shared/harvest/harvest'
import {
  type Action,
  type Activity,
  activeMembers,
  type Card,
  type CardId,
  LIMITS,
  looseCards,
} from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { type FormEvent, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Actions.module.css'
import { aboutOf } from './about.ts'

/** What is offered where a phase says nothing else. */
const TYPES: readonly Action['type'][] = ['action', 'question']

type Props = {
  /** The agreement to change; a new one without it. */
  action?: Action
  /** The card a new one is about. */
  card?: CardId
  onClose: () => void
}

/** One first step or question: about which card, what, who, and when. */
export function ActionDialog({ action, card, onClose }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const say = useSay()
  const types = (usedIn(usePhase().phase, 'followUp')?.types ?? TYPES).filter((type) => type !== 'conclusion')
  const cards = choices(coreOf(activity), looseCards(activity))
  const [newest] = useState(newId)
  const kept = useDraft<Omit<Action, 'id'>>(
    `action.${action?.id ?? `${activity.id}.${card ?? ''}`}`,
    startOf(activity, action, card, types[0] ?? 'action'),
  )
  const { change } = kept
  const isGone = action !== undefined && activity.actions[action.id] === undefined
  useOutdated(isGone, onClose)
  const draft: Action = { ...kept.fields, id: action?.id ?? newest }
  // What was crossed stays so, and a conclusion is about all of it: there is no card to choose.
  // Nor has what will be different a card: the whole group will see it.
  const isPlain = draft.across === '' && draft.type !== 'conclusion' && draft.type !== 'change'
  const about = aboutOf(activity, draft)
  const text = tidy(draft.text)
  const isWhole = text !== '' && fits(text, LIMITS.text) && fits(draft.owner, LIMITS.name)
  const nameOf = useNameOf()
  const people = activeMembers(meeting)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { id, card: about, across, type, due } = draft
    const crossed = across === '' ? {} : { across: standing(activity, across)?.id ?? across }
    if (
      say('action.set', { action: id, card: about, ...crossed, type, text, owner: tidy(draft.owner), due })
    ) {
      kept.forget()
      onClose()
    }
  }
  const remove = () => {
    if (!say('action.remove', { action: draft.id })) return
    kept.forget()
    onClose()
  }
  return (
    <Dialog
      title={
        action
          ? t('surfaces.follow.edit')
          : t(types[0] === 'change' ? 'surfaces.follow.changesAdd' : 'surfaces.follow.add')
      }
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={save}>
        {about.length === 2 && <p className={styles.soft}>{about.join(' × ')}</p>}
        {isPlain && (
          <RadioCards
            label={t('surfaces.follow.type')}
            value={draft.type}
            onChange={(type) => change({ type })}
            options={types.map((id) => ({ id, title: t(`surfaces.follow.${id}`) }))}
          />
        )}
        {isPlain && (
          <Select
            label={t('surfaces.follow.card')}
            value={draft.card}
            onChange={(about) => change({ card: about })}
            options={[
              ...cards.map(({ id, label }) => ({ id, title: label })),
              { id: '', title: t('sorting.wholeBoard') },
            ]}
          />
        )}
        <TextField
          label={t(LABELS[draft.type])}
          value={draft.text}
          onChange={(next) => change({ text: next })}
          lines={2}
          most={LIMITS.text}
        />
        {draft.type !== 'conclusion' && (
          <div className={styles.pair}>
            {draft.type !== 'change' && (
              <div className={styles.owner}>
                <TextField
                  label={t('surfaces.follow.owner')}
                  optional
                  value={draft.owner}
                  onChange={(owner) => change({ owner })}
                  most={LIMITS.name}
                />
                <div className={styles.names}>
                  {people.map((member) => (
                    <button
                      key={member.id}
                      type="button"
                      aria-pressed={draft.owner === member.name}
                      onClick={() => change({ owner: member.name })}
                    >
                      {nameOf(member)}
                    </button>
                  ))}
                </div>
              </div>
            )}
            <TextField
              label={t(draft.type === 'change' ? 'surfaces.follow.changeBy' : 'surfaces.follow.due')}
              optional={draft.type !== 'change'}
              type="date"
              value={draft.due}
              onChange={(due) => change({ due })}
            />
          </div>
        )}
        <div className={styles.buttons}>
          {action && (
            <Button variant="plain" onPress={remove}>
              {t('surfaces.common.remove')}
            </Button>
          )}
          <Button type="submit" variant="primary" isDisabled={!isWhole}>
            {t('surfaces.common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the fields hold before anybody types: the agreement as it stands, or a first step about a card. */
function startOf(
  activity: Activity,
  action: Action | undefined,
  about: CardId | undefined,
  type: Action['type'],
): Omit<Action, 'id'> {
  if (action) {
    const { id: _, ...fields } = action
    return { ...fields, card: standing(activity, action.card)?.id ?? action.card }
  }
  const card = about ?? (type === 'change' ? '' : coreOf(activity)[0]?.id) ?? ''
  return { card, across: '', type, text: '', owner: '', due: '' }
}

const LABELS = {
  action: 'surfaces.follow.text',
  question: 'surfaces.follow.textQuestion',
  conclusion: 'sorting.conclude.label',
  assignment: 'surfaces.follow.textAssignment',
  proposal: 'surfaces.follow.textProposal',
  change: 'surfaces.follow.textChange',
} as const

/** Cards of the core first, then the rest. */
function choices(core: Card[], all: Card[]): Card[] {
  return [...core, ...all.filter((card) => !core.includes(card) && !card.parked)]
}
