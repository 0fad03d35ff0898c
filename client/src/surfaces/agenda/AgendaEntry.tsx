import { whereabouts } from '@kring/shared/affordances'
import { type AgendaItem, stillPlanned } from '@kring/shared/agenda'
import { takeable } from '@kring/shared/capabilities/agenda/along'
import { goesInGroups } from '@kring/shared/groups'
import { methodOf } from '@kring/shared/methods/registry'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Link } from 'wouter'
import { useSay, useWhole } from '../../meeting/session.ts'
import { GroupsChoice } from '../../planning/GroupsChoice.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './AgendaDialog.module.css'
import { useAgendaWords } from './agendaWords.ts'
import { CameAlong } from './CameAlong.tsx'

type Props = {
  item: AgendaItem
  onTake: () => void
  /** Something of it is to be taken along. */
  onBring: () => void
}

/** One activity of the agenda: where it stands, its minutes, and what can be done with it now. */
export function AgendaEntry({ item, onTake, onBring }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useWhole()
  const say = useSay()
  const words = useAgendaWords()
  const { activity, state, starts } = item
  const { id, question, order, groups } = activity
  const method = methodOf(activity.method)
  const planned = stillPlanned(meeting)
  const place = planned.findIndex((one) => one.id === id)
  const where =
    state === 'aside'
      ? t('steer.agenda.at', { phase: text(whereabouts(activity).step.phase.title) })
      : t(`steer.agenda.states.${state}`)
  return (
    <li data-now={state === 'now'}>
      <div>
        <strong dir="auto" translate="yes">
          {question}
        </strong>
        <span>
          {[
            method && text(method.title),
            words.minutes(item),
            where,
            starts && words.starts(starts),
            words.groups(item),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <CameAlong activity={activity} />
      </div>
      {place >= 0 && (
        <div className={styles.moves}>
          <IconButton
            label={t('steer.agenda.earlier', { question })}
            isDisabled={place === 0}
            onPress={() => say('agenda.move', { moved: id, to: planned[place - 1]?.order ?? order })}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t('steer.agenda.later', { question })}
            isDisabled={place === planned.length - 1}
            onPress={() => say('agenda.move', { moved: id, to: planned[place + 1]?.order ?? order })}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            label={t('steer.agenda.drop', { question })}
            onPress={() => say('agenda.plan', { planned: [id], off: true })}
          >
            <X />
          </IconButton>
        </div>
      )}
      {place >= 0 && method && goesInGroups(method) && (
        <div className={styles.groups}>
          <GroupsChoice
            of={question}
            groups={groups?.how && { count: groups.count, how: groups.how }}
            onGroups={(next) => say('groups.plan', { planned: id, groups: next ?? null })}
          />
        </div>
      )}
      {activity.opened && (
        <Link
          className={styles.harvest ?? ''}
          href={`/m/${meeting.id}/harvest/${id}`}
          aria-label={t('steer.agenda.harvestOf', { question })}
        >
          {t('steer.agenda.harvest')}
        </Link>
      )}
      {takeable(activity).size > 0 && (
        <Button variant="plain" aria-label={t('steer.agenda.bring.openOf', { question })} onPress={onBring}>
          {t('steer.agenda.bring.open')}
        </Button>
      )}
      {state === 'off' && (
        <Button
          aria-label={t('steer.agenda.backOn', { question })}
          onPress={() => say('agenda.plan', { planned: [id], off: false })}
        >
          {t('steer.agenda.putBack')}
        </Button>
      )}
      {state !== 'now' && (
        <Button variant="soft" aria-label={t('steer.agenda.takeThis', { question })} onPress={onTake}>
          {t('steer.agenda.take')}
        </Button>
      )}
    </li>
  )
}
