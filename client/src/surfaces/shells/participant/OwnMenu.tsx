import { DoorOpen, EllipsisVertical, Languages, PencilLine, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../../meeting/session.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { chooseLanguage } from '../../../words/language.ts'
import { useLanguage, useWords } from '../../../words/useWords.ts'
import { RenameDialog } from '../../parts/RenameDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { SecondDeviceDialog } from './SecondDeviceDialog.tsx'

/** What concerns only oneself: name, language, another device, stepping out. */
export function OwnMenu() {
  const t = useWords()
  const me = useMe()
  const other = useLanguage() === 'nl' ? 'en' : 'nl'
  const [open, setOpen] = useState<'device' | 'name' | 'leave' | null>(null)
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
      {open === 'leave' && <LeaveDialog onClose={close} />}
    </>
  )
}
