import { LIMITS } from '@kring/shared/meeting'
import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../meeting/api.ts'
import { useAccess, useMeeting } from '../meeting/session.ts'
import {
  beginTrajectory,
  keepInTrajectory,
  ownTrajectories,
  rememberTrajectoryOf,
  trajectoryOf,
} from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'

const NEW = 'new'

/** Keeps what a meeting left in what the group carries from meeting to meeting: one of this device, or a new one. */
export function KeepInTrajectory() {
  const t = useWords()
  const meeting = useMeeting()
  const access = useAccess()
  const [, go] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const all = ownTrajectories()
  const before = trajectoryOf(meeting.id)
  const [wanted, setWanted] = useState<string>()
  const chosen = wanted ?? all.find(({ id }) => id === before)?.id ?? all[0]?.id ?? NEW
  const [name, setName] = useState('')
  const [failed, setFailed] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const keepIt = async () => {
    const called = name.trim()
    if (chosen === NEW && called === '') return setFailed(t('trajectory.nameNeeded'))
    setBusy(true)
    setFailed(undefined)
    try {
      const known = all.find(({ id }) => id === chosen)
      const own = known ?? (await beginTrajectory(called, meeting.language))
      rememberTrajectoryOf(meeting.id, own.id)
      await keepInTrajectory(own, { meeting: meeting.id, token: access.token })
      go(`/trajectory/${own.id}`)
    } catch (failure) {
      setFailed(sentenceOf(failure, t('app.offline')))
      setBusy(false)
    }
  }
  return (
    <>
      <Button icon={<CalendarPlus />} onPress={() => setOpen(true)}>
        {t('trajectory.keepMeeting')}
      </Button>
      <Dialog
        title={t('trajectory.keepMeeting')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" isDisabled={isBusy} onPress={() => void keepIt()}>
            {t('trajectory.keepDo')}
          </Button>
        }
      >
        <p>{t('trajectory.keepHelp')}</p>
        {all.length > 0 && (
          <RadioCards
            label={t('trajectory.keepWhere')}
            value={chosen}
            onChange={setWanted}
            options={[
              ...all.map(({ id, name: title }) => ({ id, title })),
              { id: NEW, title: t('trajectory.keepNew') },
            ]}
          />
        )}
        {chosen === NEW && (
          <TextField label={t('trajectory.name')} value={name} onChange={setName} most={LIMITS.title} />
        )}
        <p role="alert">{failed}</p>
      </Dialog>
    </>
  )
}
