import { useSyncExternalStore } from 'react'
import css from './Notice.module.css'

type Notice = { id: number; text: string }

/** ms a notice stays: long enough to read it twice. */
const STAYS = 5000
/** ms more for each character. */
const PER_CHARACTER = 40
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

/** Tells the person something that asks for nothing: it appears, is read out, and goes away. */
export function notify(text: string): void {
  const notice = { id: next++, text }
  set([...notices.filter((one) => one.text !== text), notice].slice(-MOST))
  setTimeout(() => set(notices.filter((one) => one.id !== notice.id)), STAYS + text.length * PER_CHARACTER)
}

/** Where notices appear; stands once in the app. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className={css.notices} role="status" aria-live="polite">
      {shown.map((notice) => (
        <p key={notice.id} className={css.notice}>
          {notice.text}
        </p>
      ))}
    </div>
  )
}
