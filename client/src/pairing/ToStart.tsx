import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'

/** The way back to the first page. */
export function ToStart() {
  const t = useWords()
  const [, go] = useLocation()
  return (
    <Button size="large" onPress={() => go('/')}>
      {t('app.toStart')}
    </Button>
  )
}
