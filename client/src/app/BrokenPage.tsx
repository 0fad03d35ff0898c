import { Component, type ReactNode, useEffect } from 'react'
import { keep, kept } from '../storage/kept.ts'
import { Button } from '../ui/Button.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { useWords } from '../words/useWords.ts'
import { isMissingPart } from './missingPart.ts'

type Trouble = 'fault' | 'missing'

/** Stands around everything: a fault in one page ends in a page that says so, never in an empty one. */
export class BrokenPage extends Component<{ children: ReactNode }, { trouble: Trouble | null }> {
  override state: { trouble: Trouble | null } = { trouble: null }

  static getDerivedStateFromError(failure: unknown): { trouble: Trouble } {
    return { trouble: isMissingPart(failure) ? 'missing' : 'fault' }
  }

  override render(): ReactNode {
    const { trouble } = this.state
    if (trouble === 'missing') return <Missing />
    return trouble === 'fault' ? <Broken /> : this.props.children
  }
}

/** ms between two looks for the server, and one look at most. */
const AGAIN = 4000
/** ms between two times the page is loaded anew by itself: what is missing may not be there at all. */
const PAUSE = 60_000
const RELOADED = 'kring.reloaded'
const isTime = (value: unknown): value is number => typeof value === 'number'

const reload = () => window.location.reload()

function Broken() {
  const t = useWords()
  return <StatePage title={t('app.broken.title')} lead={t('app.broken.lead')} actions={<Reload />} />
}

/**
 * A part of the page did not come in: away from the server, or the server has a newer one. Most browsers never ask again
 * for what failed once, so the page is loaded anew as soon as the server answers.
 */
function Missing() {
  const t = useWords()
  useEffect(() => {
    let isGone = false
    let timer = setTimeout(look, restOfPause())
    async function look() {
      const answers = await isServerThere()
      if (isGone) return
      if (answers) reloadByItself()
      else timer = setTimeout(look, AGAIN)
    }
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return <StatePage title={t('app.missing.title')} lead={t('app.missing.lead')} actions={<Reload />} />
}

function Reload() {
  const t = useWords()
  return (
    <Button variant="primary" size="large" onPress={reload}>
      {t('app.broken.reload')}
    </Button>
  )
}

/** @returns whether the server answers */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(AGAIN) })).ok
  } catch {
    return false
  }
}

function reloadByItself(): void {
  keep(RELOADED, Date.now(), 'sessionStorage')
  reload()
}

/** @returns ms until the page may be loaded anew by itself again */
function restOfPause(): number {
  const last = kept(RELOADED, isTime, 'sessionStorage') ?? 0
  return Math.max(AGAIN, last + PAUSE - Date.now())
}
