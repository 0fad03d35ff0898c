import { useState } from 'react'
import { type Access, accessTo, keepAccess } from '../../../meeting/access.ts'
import { sentenceOf } from '../../../meeting/api.ts'
import { renewKey } from '../../../meeting/calls.ts'
import { newFacilitatorKey } from '../../../meeting/newId.ts'
import { useAccess, useNewAccess } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { notify } from '../../../ui/Notice.tsx'
import { useWords } from '../../../words/useWords.ts'

/** @throws CallFailed; which of the two keys holds then, this device finds out by itself */
async function withNewKey(access: Access): Promise<Access> {
  const facilitatorKey = accessTo(access.meeting, [access.role])?.proposedKey ?? newFacilitatorKey()
  keepAccess({ ...access, proposedKey: facilitatorKey })
  const { token } = await renewKey(access, { facilitatorKey })
  return { ...access, facilitatorKey, token }
}

/** Another facilitator link, for when the old one came into other hands. */
export function RenewLink() {
  const t = useWords()
  const access = useAccess()
  const goOn = useNewAccess()
  const [asking, setAsking] = useState(false)
  const renew = async () => {
    setAsking(false)
    try {
      goOn(await withNewKey(access))
      notify(t('steer.linkRenewed'))
    } catch (failure) {
      notify(sentenceOf(failure, t('steer.failed')))
    }
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('steer.linkRenew')}</Button>
      {asking && (
        <Dialog
          title={t('steer.linkRenewTitle')}
          isOpen
          insists
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => void renew()}>{t('steer.linkRenewDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(false)}>
                {t('surfaces.common.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('steer.linkRenewWhy')}</p>
        </Dialog>
      )}
    </>
  )
}
