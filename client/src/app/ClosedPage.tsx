import { CODES } from '@kring/shared/protocol/codes'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { End } from '../meeting/closing.ts'
import { Button } from '../ui/Button.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { useText, useWords } from '../words/useWords.ts'

const LEAD = {
  'token.invalid': 'token',
  'meeting.unknown': 'unknown',
  'meeting.deleted': 'deleted',
  'member.removed': 'removed',
  'meeting.expired': 'expired',
  'frame.invalid': 'fault',
  'meeting.otherVersion': 'otherVersion',
} as const satisfies Record<End, string>

/** The visit is over: why, in one sentence, and where to go from here. */
export function ClosedPage({ reason }: { reason: End }) {
  const t = useWords()
  const text = useText()
  const [, go] = useLocation()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  const again = reason === 'token.invalid'
  const isFault = reason === 'frame.invalid'
  return (
    <StatePage
      title={isFault ? t('app.closed.faultTitle') : text(CODES[reason])}
      lead={t(`app.closed.${LEAD[reason]}`)}
      actions={
        <>
          {again && (
            <Button variant="primary" size="large" onPress={() => go('/join')}>
              {t('app.closed.again')}
            </Button>
          )}
          {isFault && (
            <Button variant="primary" size="large" onPress={() => window.location.reload()}>
              {t('app.closed.reload')}
            </Button>
          )}
          <Button size="large" onPress={() => go('/')}>
            {t('app.closed.home')}
          </Button>
        </>
      }
    />
  )
}
