import type { DevicesAnswer } from '@kring/shared/protocol/pairing'
import { useCallback, useEffect, useState } from 'react'
import type { Access } from '../meeting/access.ts'
import { sentenceOf } from '../meeting/api.ts'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/Notice.tsx'
import { useWords } from '../words/useWords.ts'
import { devicesOf, takeAway } from './calls.ts'
import styles from './Pairing.module.css'
import { SignPicture } from './SignPicture.tsx'

/** ms between two looks which of them are connected. */
const LOOK = 3000

/** The computers that were let in by a code, each with its way out. */
export function DeviceList({ access }: { access: Access }) {
  const t = useWords()

  const [devices, setDevices] = useState<DevicesAnswer['devices']>([])
  const look = useCallback(async () => {
    setDevices(await devicesOf(access))
  }, [access])
  useEffect(() => {
    const lookOn = () => void look().catch(() => undefined)
    lookOn()
    const timer = setInterval(lookOn, LOOK)
    return () => clearInterval(timer)
  }, [look])
  const remove = async (device: string) => {
    try {
      await takeAway(access, device)
      notify(t('pair.taken'))
      await look()
    } catch (failure) {
      notify(sentenceOf(failure, t('app.offline')))
    }
  }
  if (devices.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('pair.list')}</h3>
      <ul className={styles.list}>
        {devices.map(({ device, role, sign, here }) => {
          const names = sign.map((id) => t(`pair.signs.${id}`)).join(' · ')
          return (
            <li key={device}>
              <div>
                <SignPicture sign={sign} size="row" />
                <p className={styles.soft}>
                  {t(here ? 'pair.here' : 'pair.notHere', { what: t(`pair.${role}.is`) })}
                </p>
              </div>
              <Button
                aria-label={t('pair.takeThis', { what: `${t(`pair.${role}.is`)}, ${names}` })}
                onPress={() => void remove(device)}
              >
                {t('pair.take')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
