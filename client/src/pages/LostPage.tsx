import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { useWords } from '../words/useWords.ts'

/** An address that leads nowhere. */
export function LostPage() {
  const t = useWords()
  const [, go] = useLocation()
  return (
    <StatePage
      title={t('app.lost.title')}
      lead={t('app.lost.lead')}
      actions={
        <Button variant="primary" size="large" onPress={() => go('/')}>
          {t('app.toStart')}
        </Button>
      }
    />
  )
}
