import { mayDo } from '@kring/shared/affordances'
import { useState } from 'react'
import { useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { useRating } from './useRating.ts'

/** Everybody answers anew, about what lies there now; the answers of before are dropped, so it is asked once more. */
export function AskAgain() {
  const t = useWords()
  const meeting = useMeeting()
  const rating = useRating()
  const me = useMe()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const isOver = !rating || mayDo(meeting, 'rating.open', me.id) !== undefined
  useOutdated(asking && isOver, () => setAsking(false))
  if (isOver) return null
  return (
    <>
      <Button variant="plain" onPress={() => setAsking(true)}>
        {t('sorting.choose.askAgain')}
      </Button>
      {asking && (
        <Dialog
          title={t('sorting.choose.askAgainTitle')}
          isOpen
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('surfaces.common.cancel')}</Button>
              <Button
                variant="primary"
                onPress={() => say('rating.open', { rating: rating.number }) && setAsking(false)}
              >
                {t('sorting.choose.askAgain')}
              </Button>
            </>
          }
        >
          <p>{t('sorting.choose.askAgainWhy')}</p>
        </Dialog>
      )}
    </>
  )
}
