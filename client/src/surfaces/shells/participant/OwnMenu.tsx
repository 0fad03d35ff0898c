import { DoorOpen, EllipsisVertical, Languages, NotebookPen, PencilLine, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useOwnNotes } from '../../../meeting/ownNotes.ts'
import { useMe } from '../../../meeting/session.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { chooseLanguage } from '../../../words/language.ts'
import { useLanguage, useWords } from '../../../words/useWords.ts'
import { rarely } from '../../parts/rarely.tsx'
import { inCircle } from '../circle.tsx'

const load = () => import('./ownDialogs.ts')
const LeaveDialog = rarely(async () => (await load()).LeaveDialog)
const RenameDialog = rarely(async () => (await load()).RenameDialog)
const SecondDeviceDialog = rarely(async () => (await load()).SecondDeviceDialog)
const OwnNotesDialog = inCircle((parts) => parts.OwnNotesDialog)

/** What concerns only oneself: name, language, another device, stepping out. */
export function OwnMenu() {
  const t = useWords()
  const me = useMe()
  const other = useLanguage() === 'nl' ? 'en' : 'nl'
  const [open, setOpen] = useState<'device' | 'name' | 'leave' | 'notes' | null>(null)
  const [notes] = useOwnNotes()
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={t('surfaces.participant.youAre', { name: me.name })}
        trigger={
          <IconButton label={t('surfaces.participant.menu')}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
        entries={[
          {
            id: 'device',
            label: t('surfaces.participant.secondDevice'),
            icon: <Smartphone />,
            onAction: () => setOpen('device'),
          },
          {
            id: 'name',
            label: t('surfaces.participant.rename'),
            help: me.name,
            icon: <PencilLine />,
            onAction: () => setOpen('name'),
          },
          {
            id: 'language',
            label: t(`app.language.${other}`),
            icon: <Languages />,
            onAction: () => chooseLanguage(other),
          },
          ...(Object.keys(notes).length > 0
            ? [
                {
                  id: 'notes',
                  label: t('surfaces.participant.notes'),
                  icon: <NotebookPen />,
                  onAction: () => setOpen('notes'),
                },
              ]
            : []),
          {
            id: 'leave',
            label: t('surfaces.participant.leave'),
            icon: <DoorOpen />,
            onAction: () => setOpen('leave'),
          },
        ]}
      />
      {open === 'device' && <SecondDeviceDialog onClose={close} />}
      {open === 'name' && <RenameDialog member={me} onClose={close} />}
      {open === 'notes' && <OwnNotesDialog onClose={close} />}
      {open === 'leave' && <LeaveDialog onClose={close} />}
    </>
  )
}
