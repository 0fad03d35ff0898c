import type { Activity } from '@kring/shared/meeting'
import { useEffect, useState } from 'react'
import { boardPicture } from '../board/scene/boardPicture.ts'
import { useMeeting } from '../meeting/session.ts'
import { useWords } from '../words/useWords.ts'
import { PICTURE_WIDTH } from './Downloads.tsx'
import styles from './HarvestPage.module.css'

/** The board as it lies at the end, drawn as a picture so that it prints. */
export function Picture({ activity }: { activity: Activity }) {
  const t = useWords()
  const meeting = useMeeting()
  const [source, setSource] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let address: string | undefined
    let current = true
    boardPicture(meeting, activity, { width: PICTURE_WIDTH }).then(
      (blob) => {
        if (!current) return
        address = URL.createObjectURL(blob)
        setSource(address)
      },
      () => current && setFailed(true),
    )
    return () => {
      current = false
      if (address) URL.revokeObjectURL(address)
    }
  }, [meeting, activity])
  if (failed) return null
  return (
    <figure className={styles.picture}>
      {source ? (
        <img src={source} alt={t('harvest.picture')} />
      ) : (
        <p className={styles.soft}>{t('harvest.drawing')}</p>
      )}
    </figure>
  )
}
