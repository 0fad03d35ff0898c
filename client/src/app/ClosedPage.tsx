import { type MeetingId, ROLES } from '@kring/shared/meeting'
import { useEffect } from 'react'
import { useLocation, useRoute } from 'wouter'
import { accessTo } from '../meeting/access.ts'
import { type End, isDoubtful } from '../meeting/closing.ts'
import { forgetMeeting } from '../meeting/forgetting.ts'
import { Button } from '../ui/Button.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useWords } from '../words/useWords.ts'

const LEAD = {
  'token.invalid': 'token',
  'meeting.unknown': 'unknown',
  'meeting.deleted': 'deleted',
  'member.removed': 'removed',
  'meeting.expired': 'expired',
  'frame.invalid': 'fault',
  'meeting.otherVersion': 'otherVersion',
  'meeting.damaged': 'otherVersion',
} as const satisfies Record<End, string>

/** So long a server that does not know the meeting may still be put right before anybody is asked about it. ms */
const PATIENCE = 3 * 24 * 60 * 60 * 1000

export type ClosedPageProps = { reason: End; meeting: MeetingId }

/** The visit is over: why, in one sentence, and where to go from here. */
export function ClosedPage({ reason, meeting }: ClosedPageProps) {
  const t = useWords()
  const language = useLanguage()
  const [, go] = useLocation()
  const [isWall] = useRoute('/m/:meeting/screen')
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  const since = isDoubtful(reason) ? accessTo(meeting, ROLES)?.doubtedSince : undefined
  const isTakenAway = isWall && reason === 'member.removed'
  const lead = t(isTakenAway ? 'closed.wallLead' : `closed.${LEAD[reason]}`)
  const isOld = since !== undefined && since + PATIENCE < Date.now()
  const forget = () => {
    void forgetMeeting(meeting)
    go('/')
  }
  const again = reason === 'token.invalid' || isTakenAway
  const isFault = reason === 'frame.invalid'
  return (
    <StatePage
      title={isFault ? t('closed.faultTitle') : isTakenAway ? t('closed.wall') : t(`refusals.${reason}`)}
      lead={isOld ? `${lead} ${t('closed.doubt', { date: readableDate(since, language) })}` : lead}
      actions={
        <>
          {again && (
            <Button variant="primary" size="large" onPress={() => go(isWall ? '/pair/screen' : '/join')}>
              {t(isWall ? 'closed.wallAgain' : 'closed.again')}
            </Button>
          )}
          {isFault && (
            <Button variant="primary" size="large" onPress={() => window.location.reload()}>
              {t('closed.reload')}
            </Button>
          )}
          {isOld && (
            <Button size="large" onPress={forget}>
              {t('app.home.forget')}
            </Button>
          )}
          <Button size="large" onPress={() => go('/')}>
            {t('app.toStart')}
          </Button>
        </>
      }
    />
  )
}
