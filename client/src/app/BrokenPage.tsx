import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { StatePage } from './StatePage.tsx'

/** Stands around everything: a fault in one page ends in a page that says so, never in an empty one. */
export class BrokenPage extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useWords()
  return (
    <StatePage
      title={t('app.broken.title')}
      lead={t('app.broken.lead')}
      actions={
        <Button variant="primary" size="large" onPress={() => window.location.reload()}>
          {t('app.broken.reload')}
        </Button>
      }
    />
  )
}
