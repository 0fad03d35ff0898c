import { Component, type ReactNode, useEffect } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { isMissingPart } from './missingPart.ts'
import { StatePage } from './StatePage.tsx'

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

const reload = () => window.location.reload()

function Broken() {
  const t = useWords()
  return <StatePage title={t('app.broken.title')} lead={t('app.broken.lead')} actions={<Reload />} />
}

/** A part of the page did not come in: away from the server, or the server has a newer one. */
function Missing() {
  const t = useWords()
  useEffect(() => {
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
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
