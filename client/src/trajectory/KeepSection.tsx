import { LIMITS, type Time } from '@kring/shared/meeting'
import type { TrajectoryAnswer } from '@kring/shared/protocol/api'
import { Download, KeyRound, Link } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../meeting/api.ts'
import {
  bringIntoTrajectory,
  changeTrajectory,
  deleteTrajectory,
  forgetTrajectory,
  type OwnTrajectory,
  renewTrajectoryKey,
  trajectoryLink,
} from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { copied } from '../ui/copied.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/Notice.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import { FileButton } from './FileButton.tsx'
import css from './TrajectoryPage.module.css'

type Props = {
  own: OwnTrajectory
  answer: TrajectoryAnswer
  onChanged: () => void
  /** It has another key from now on. */
  onRenewed: (own: OwnTrajectory) => void
}

/** ms. Less than this is no longer. */
const DAY: Time = 86_400_000
/** Days from today that one press keeps it. */
const KEEP = [90, 180, 365] as const

/** The link, the file, the name, until when it is kept, and the way to erase it now. */
export function KeepSection({ own, answer, onChanged, onRenewed }: Props) {
  const { trajectory, expiresAt, now, mostDays } = answer
  const t = useWords()
  const [, go] = useLocation()
  const [name, setName] = useState(trajectory.name)
  const [deleting, setDeleting] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const link = trajectoryLink(own, window.location.origin)
  const attempt = async (work: () => Promise<void>, then = onChanged) => {
    try {
      await work()
      then()
    } catch (failure) {
      notify(sentenceOf(failure, t('trajectory.failed')))
    }
  }
  const copy = async () => notify(t((await copied(link)) ? 'trajectory.copied' : 'trajectory.notCopied'))
  const renew = () =>
    attempt(
      async () => onRenewed(await renewTrajectoryKey(own)),
      () => {
        setRenewing(false)
        notify(t('trajectory.renewed'))
      },
    )
  const save = () =>
    saveFile(
      'traject.kring.json',
      new Blob([`${JSON.stringify(trajectory)}\n`], { type: 'application/json;charset=utf-8' }),
    )
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void attempt(() => changeTrajectory(own, { name: name.trim() }))
  }
  const erase = () =>
    attempt(
      () => deleteTrajectory(own),
      () => {
        forgetTrajectory(own.id)
        notify(t('trajectory.deleted'))
        go('/trajectory')
      },
    )
  return (
    <section className={css.part}>
      <h2>{t('trajectory.keepTitle')}</h2>
      <p className={css.soft}>{t('trajectory.keepWhy')}</p>
      <div className={css.link}>
        <div className={css.qr}>
          <QrCode text={link} />
        </div>
        <div className={css.ways}>
          <Button icon={<Link />} onPress={() => void copy()}>
            {t('trajectory.copy')}
          </Button>
          <Button icon={<KeyRound />} onPress={() => setRenewing(true)}>
            {t('trajectory.renew')}
          </Button>
          <Button icon={<Download />} onPress={save}>
            {t('trajectory.file')}
          </Button>
          <FileButton
            label={t('trajectory.addFile')}
            onFile={(file) =>
              void attempt(
                () => bringIntoTrajectory(own, file),
                () => {
                  notify(t('trajectory.added'))
                  onChanged()
                },
              )
            }
          />
        </div>
      </div>
      <form className={css.rename} onSubmit={rename} noValidate>
        <TextField label={t('trajectory.nameShort')} value={name} onChange={setName} most={LIMITS.title} />
        <Button type="submit">{t('trajectory.rename')}</Button>
      </form>
      <div className={css.part}>
        <h3>{t('trajectory.extend')}</h3>
        <div className={css.buttons}>
          {KEEP.filter((days) => days <= mostDays).map((days) => (
            <Button
              key={days}
              isDisabled={now + days * DAY < expiresAt + DAY}
              onPress={() => void attempt(() => changeTrajectory(own, { days }))}
            >
              {t('trajectory.days', { count: days })}
            </Button>
          ))}
          <Button variant="plain" onPress={() => setDeleting(true)}>
            {t('trajectory.delete')}
          </Button>
        </div>
      </div>
      <Dialog
        title={t('trajectory.renewSure')}
        isOpen={renewing}
        insists
        onClose={() => setRenewing(false)}
        actions={
          <>
            <Button onPress={() => setRenewing(false)}>{t('trajectory.cancel')}</Button>
            <Button variant="primary" onPress={() => void renew()}>
              {t('trajectory.renewDo')}
            </Button>
          </>
        }
      >
        <p>{t('trajectory.renewWhy')}</p>
      </Dialog>
      <Dialog
        title={t('trajectory.deleteSure')}
        isOpen={deleting}
        insists
        onClose={() => setDeleting(false)}
        actions={
          <>
            <Button onPress={() => setDeleting(false)}>{t('trajectory.cancel')}</Button>
            <Button variant="danger" onPress={() => void erase()}>
              {t('trajectory.deleteDo')}
            </Button>
          </>
        }
      >
        <p>{t('trajectory.deleteWhy')}</p>
      </Dialog>
    </section>
  )
}
