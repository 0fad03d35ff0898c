import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { isMissingPart } from '../ui/missingPart.ts'
import { StatePage } from '../ui/StatePage.tsx'
import { useComeBack } from '../ui/useComeBack.ts'
import { useWords } from '../words/useWords.ts'

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

function Broken() {
  const t = useWords()
  return (
    <StatePage
      title={t('app.broken.title')}
      lead={t('app.broken.lead')}
      actions={<Reload onPress={() => window.location.reload()} />}
    />
  )
}

/** A part without which there is no page did not come in. */
function Missing() {
  const t = useWords()
  const { again, isAway } = useComeBack(() => true)
  return (
    <StatePage
      title={t('app.missing.title')}
      lead={t('app.missing.lead')}
      actions={<Reload onPress={again} />}
    >
      <p role="status">{isAway && t('app.offline')}</p>
    </StatePage>
  )
}

function Reload({ onPress }: { onPress: () => void }) {
  const t = useWords()
  return (
    <Button variant="primary" size="large" onPress={onPress}>
      {t('app.broken.reload')}
    </Button>
  )
}
