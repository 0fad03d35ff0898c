import { removedHere } from '../meeting/removedHere.ts'
import type { Undone } from '../meeting/undo.ts'
import { notify } from '../ui/Notice.tsx'
import { notifyRefused } from '../ui/Refused.tsx'
import { currentWording } from '../words/language.ts'

/** Tells that something was taken away, with the way back beside it. */
export function notifyRemoved(takeBack: () => Undone, things: readonly string[]): void {
  for (const thing of things) removedHere.add(thing)
  const t = currentWording()
  notify(t('app.removed.told'), {
    label: t('app.removed.undo'),
    spoken: t('app.removed.spoken'),
    do: () => {
      const undone = takeBack()
      if (undone === 'partly') notify(t('app.removed.partly'))
      else if (undone !== 'done' && undone !== 'none') notifyRefused(undone)
    },
  })
}
