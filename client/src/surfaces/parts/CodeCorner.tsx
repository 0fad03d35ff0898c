import { Maximize2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useAddress, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useLayer } from '../../ui/secondPress.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './CodeCorner.module.css'
import { JoinSheet } from './JoinSheet.tsx'
import { rarely } from './rarely.tsx'
import { spokenCode } from './spokenCode.ts'

const SightDialog = rarely(async () => (await import('./SightDialog.tsx')).SightDialog, 'entry')

/** The way in, always at hand in the corner; a tap makes it large for who comes late. */
export function CodeCorner() {
  const t = useWords()
  const meeting = useMeeting()
  const { join, code, isReachable } = useAddress()
  const [large, setLarge] = useState(false)
  const [sizing, setSizing] = useState(false)
  return (
    <div className={styles.corner}>
      <button
        type="button"
        className={styles.code}
        aria-label={`${t('surfaces.join.enlarge')}: ${spokenCode(code)}`}
        onClick={() => setLarge(true)}
      >
        {meeting.doorOpen ? (
          <>
            {isReachable && (
              <span className={styles.qr}>
                <QrCode text={join} />
              </span>
            )}
            <span className={styles.words}>
              <strong translate="no">{spokenCode(code)}</strong>
            </span>
          </>
        ) : (
          <span className={styles.words}>{t('surfaces.join.closed')}</span>
        )}
      </button>
      <FullScreenButton />
      {large && (
        <LargeCode
          onClose={() => setLarge(false)}
          onSize={() => {
            setLarge(false)
            setSizing(true)
          }}
        />
      )}
      {sizing && <SightDialog onClose={() => setSizing(false)} />}
    </div>
  )
}

function LargeCode({ onClose, onSize }: { onClose: () => void; onSize: () => void }) {
  const t = useWords()
  useLayer()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.large} onClose={onClose} aria-label={t('surfaces.join.title')}>
      <JoinSheet size="wall" />
      <div className={styles.close}>
        <Button size="board" onPress={onSize}>
          {t('sight.change')}
        </Button>
        <IconButton label={t('surfaces.join.shrink')} size="board" variant="quiet" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
    </dialog>
  )
}

/** A browser fills the wall only when somebody at it asks. */
function FullScreenButton() {
  const t = useWords()
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  if (isFull || !document.fullscreenEnabled) return null
  return (
    <IconButton
      label={t('surfaces.screen.fullscreen')}
      size="board"
      onPress={() => void document.documentElement.requestFullscreen()}
    >
      <Maximize2 aria-hidden />
    </IconButton>
  )
}
