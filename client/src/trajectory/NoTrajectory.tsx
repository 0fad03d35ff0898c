import { LIMITS } from '@kring/shared/meeting'
import type { Trajectory } from '@kring/shared/trajectory/trajectory'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../meeting/api.ts'
import { beginTrajectory, forgetTrajectory, ownTrajectories } from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useLanguage, useWords } from '../words/useWords.ts'
import { FileButton } from './FileButton.tsx'
import css from './TrajectoryPage.module.css'

/** Where no trajectory is open: those of this device, a new one, or one from a file. */
export function NoTrajectory({
  isAsked,
}: {
  /** An address of one was opened, without its key. */ isAsked: boolean
}) {
  const t = useWords()
  const language = useLanguage()
  const [, go] = useLocation()
  const [all, setAll] = useState(ownTrajectories)
  const [name, setName] = useState('')
  const [failed, setFailed] = useState<string>()
  const [going, setGoing] = useState(false)
  const begin = async (called: string, file?: Trajectory) => {
    if (going) return
    setGoing(true)
    try {
      const own = await beginTrajectory(called, file?.language ?? language, file)
      go(`/trajectory/${own.id}`)
    } catch (failure) {
      setFailed(sentenceOf(failure, t('app.offline')))
      setGoing(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') setFailed(t('trajectory.nameNeeded'))
    else void begin(name.trim())
  }
  return (
    <>
      <header className={css.head}>
        <h1>{t('trajectory.noneTitle')}</h1>
        {isAsked && <p role="alert">{t('trajectory.notHere')}</p>}
        <p className={css.soft}>{t('trajectory.noneLead')}</p>
      </header>
      {all.length > 0 && (
        <section className={css.part}>
          <h2>{t('trajectory.yours')}</h2>
          <ul className={css.own}>
            {all.map((own) => (
              <li key={own.id}>
                <Button onPress={() => go(`/trajectory/${own.id}`)}>
                  {t('trajectory.open', { name: own.name || t('trajectory.title') })}
                </Button>
                <IconButton
                  label={t('trajectory.forget', { name: own.name || t('trajectory.title') })}
                  onPress={() => {
                    forgetTrajectory(own.id)
                    setAll(ownTrajectories())
                  }}
                >
                  <X aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form className={css.part} onSubmit={submit} noValidate>
        <TextField
          label={t('trajectory.name')}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setFailed(undefined)
          }}
          most={LIMITS.title}
          error={failed}
        />
        <div className={css.buttons}>
          <Button type="submit" variant="primary">
            {t('trajectory.begin')}
          </Button>
          <FileButton label={t('trajectory.fromFile')} onFile={(file) => void begin(file.name, file)} />
        </div>
      </form>
    </>
  )
}
