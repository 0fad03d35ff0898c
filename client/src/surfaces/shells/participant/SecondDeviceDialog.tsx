import { personalLink } from '../../../meeting/links.ts'
import { useAccess, useAddress } from '../../../meeting/session.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { LinkCard } from '../../parts/LinkCard.tsx'

/** One's own way in on another device. */
export function SecondDeviceDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const access = useAccess()
  const { origin } = useAddress()
  return (
    <Dialog title={t('surfaces.participant.secondDevice')} isOpen onClose={onClose}>
      <LinkCard link={personalLink(access, origin)} why={t('surfaces.participant.secondDeviceWhy')} />
    </Dialog>
  )
}
