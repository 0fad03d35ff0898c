import { useSyncExternalStore } from 'react'
import css from './Notice.module.css'

/** What can be done about what is told. */
type Remedy = { label: string; spoken: string; do: () => void }
type Notice = { id: number; text: string; remedy: Remedy | undefined }

/** ms a notice stays: long enough to read it twice. */
const STAYS = 5000
/** ms more for each character, and to reach for a button. */
const PER_CHARACTER = 40
const TO_REACH = 7000
const MOST = 3

let notices: readonly Notice[] = []
let next = 1
const listeners = new Set<() => void>()

function set(changed: readonly Notice[]): void {
  notices = changed
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Tells the person something that asks for nothing: it appears, is read out, and goes away.
 * @param remedy what can be done about it as long as it is there
 */
export function notify(text: string, remedy?: Remedy): void {
  const notice = { id: next++, text, remedy }
  set([...notices.filter((one) => one.text !== text), notice].slice(-MOST))
  letGo(notice.id, STAYS + text.length * PER_CHARACTER + (remedy ? TO_REACH : 0))
}

/** Who is at its button keeps it. */
function letGo(id: number, after: number): void {
  setTimeout(() => {
    if (document.activeElement?.closest(`[data-notice="${id}"]`)) letGo(id, STAYS)
    else set(notices.filter((one) => one.id !== id))
  }, after)
}

/** Where notices appear; stands once in the app. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className={css.notices} role="status" aria-live="polite">
      {shown.map((notice) => (
        <p key={notice.id} className={css.notice} data-notice={notice.id}>
          <span>{notice.text}</span>
          {notice.remedy && <Way id={notice.id} {...notice.remedy} />}
        </p>
      ))}
    </div>
  )
}

function Way({ id, label, spoken, do: act }: Remedy & { id: number }) {
  return (
    <button
      type="button"
      className={css.way}
      aria-label={spoken}
      onClick={() => {
        set(notices.filter((one) => one.id !== id))
        act()
      }}
    >
      {label}
    </button>
  )
}
