import { goesInGroups, groupable } from '@kring/shared/groups'
import { looseCards } from '@kring/shared/meeting'
import { useState } from 'react'
import { useCardCommands } from '../../../meeting/commands.ts'
import { useActivity, useMethod, useWhole } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { LazyAgendaDialog } from '../../agenda/LazyAgendaDialog.tsx'
import { LazySplitDialog } from '../../groups/LazyGroups.tsx'
import styles from '../../parts/Console.module.css'
import { LazyKitDialog } from '../../steps/kitParts.tsx'
import { SpotlightDialog } from '../../steps/SpotlightDialog.tsx'
import { inCircle } from '../circle.tsx'
import { MeetingDialog } from './MeetingDialog.tsx'

/** So many people can be two groups. */
const LEAST = 4

const OwnNotesDialog = inCircle((parts) => parts.OwnNotesDialog)

/** Quiet tools that are always at hand. */
export function Tools({ onLook }: { onLook?: () => void }) {
  const t = useWords()
  const activity = useActivity()
  const { spotlight } = useCardCommands()
  const whole = useWhole()
  const method = useMethod()
  const { groups } = whole.activities[whole.current] ?? {}
  const isOfAll = !activity.part && groups?.state !== 'choosing'
  const mayDivide = isOfAll && goesInGroups(method) && groupable(whole).length >= LEAST
  const [open, setOpen] = useState<'kit' | 'spotlight' | 'agenda' | 'groups' | 'more' | 'notes' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className={styles.tools}>
      {onLook && <Button onPress={onLook}>{t('surfaces.common.board')}</Button>}
      <Button onPress={() => setOpen('kit')}>{t('steer.kit')}</Button>
      {activity.spotlight !== null ? (
        <Button onPress={() => spotlight(null)}>{t('surfaces.spotlight.stop')}</Button>
      ) : (
        looseCards(activity).length > 0 && (
          <Button onPress={() => setOpen('spotlight')}>{t('surfaces.spotlight.show')}</Button>
        )
      )}
      <Button onPress={() => setOpen('agenda')}>{t('steer.agenda.short')}</Button>
      {mayDivide && <Button onPress={() => setOpen('groups')}>{t('steer.groups')}</Button>}
      <Button onPress={() => setOpen('more')}>{t('surfaces.common.more')}</Button>
      {open === 'kit' && <LazyKitDialog onClose={close} />}
      {open === 'spotlight' && <SpotlightDialog onClose={close} />}
      {open === 'agenda' && <LazyAgendaDialog onClose={close} />}
      {open === 'groups' && <LazySplitDialog onClose={close} />}
      {open === 'more' && <MeetingDialog onClose={close} onNotes={() => setOpen('notes')} />}
      {open === 'notes' && <OwnNotesDialog onClose={close} />}
    </div>
  )
}
