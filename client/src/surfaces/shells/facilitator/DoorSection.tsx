import { useState } from 'react'
import { sentenceOf } from '../../../meeting/api.ts'
import { renewCode } from '../../../meeting/calls.ts'
import { useAccess, useAddress, useMeeting, useSay } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/Notice.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useWords } from '../../../words/useWords.ts'
import { spokenCode } from '../../parts/spokenCode.ts'
import styles from './MeetingDialog.module.css'

/** Who can still come in: the door, and the code that opens it. */
export function DoorSection() {
  const t = useWords()
  const meeting = useMeeting()
  const access = useAccess()
  const { code } = useAddress()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const renew = async () => {
    setBusy(true)
    try {
      const answer = await renewCode(access)
      notify(t('steer.renewed', { code: spokenCode(answer.code) }))
    } catch (failure) {
      notify(sentenceOf(failure, t('steer.failed')))
    }
    setBusy(false)
  }
  return (
    <section>
      <h3>{t('steer.doorSection')}</h3>
      <Switch
        label={t('steer.doorOpen')}
        help={t('steer.doorOpenWhy')}
        value={meeting.doorOpen}
        onChange={(open) => say('door.set', { open })}
      />
      <div className={styles.row}>
        <span>
          <span>{t('surfaces.people.codeNow')}</span> <strong translate="no">{spokenCode(code)}</strong>
        </span>
        <Button isDisabled={busy} onPress={() => void renew()}>
          {t('steer.renew')}
        </Button>
      </div>
    </section>
  )
}
