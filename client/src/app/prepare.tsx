import { ENTRY_SCRIPT } from '@kring/shared/protocol/wire'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { heardVersion, onVersion } from '../meeting/version.ts'
import { keepOnDevice } from '../offline/keepOnDevice.ts'
import { notify } from '../ui/Notice.tsx'
import { catchStrayDrops } from '../ui/strayDrops.ts'
import { currentWording, loadWords } from '../words/language.ts'
import { comparedVersion } from './comparedVersion.ts'
import { NewVersion } from './NewVersion.tsx'

/**
 * What a page does once it is up and nobody waits: it sees to it that it can tell of another version of the server, whose
 * files may be gone by then, that this device opens Kring without a network, and that nothing dropped here takes the
 * place of the page.
 */
export async function prepare(): Promise<void> {
  keepOnDevice()
  catchStrayDrops(window, () => notify(currentWording()('app.stray')))
  await loadWords('entry')
  // Above the page, which may be any, and stays as it is.
  const place = document.createElement('div')
  document.body.prepend(place)
  const root = createRoot(place)
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
  const build = ENTRY_SCRIPT.exec(script)?.[1]
  const tell = () => {
    const other = comparedVersion(heardVersion(), build)
    root.render(<StrictMode>{other && <NewVersion key={other.said} other={other} />}</StrictMode>)
  }
  onVersion(tell)
  tell()
}
