import { useState } from 'react'
import { chooseAddress } from '../../meeting/chosenAddress.ts'
import { useAddress } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useWords } from '../../words/useWords.ts'

/** On a machine with several networks the address in the QR may be of the wrong one: then another is chosen here. */
export function OtherAddress({ size }: { size: 'normal' | 'board' }) {
  const t = useWords()
  const { origin, choices } = useAddress()
  const [choosing, setChoosing] = useState(false)
  if (choices.length < 2) return null
  return (
    <>
      <Button variant="plain" size={size} onPress={() => setChoosing(true)}>
        {t('entry.address.other')}
      </Button>
      {choosing && (
        <Dialog title={t('entry.address.title')} isOpen onClose={() => setChoosing(false)}>
          <RadioCards
            label={t('entry.address.why')}
            value={origin}
            size={size}
            onChange={chooseAddress}
            options={choices.map((id) => ({ id, title: new URL(id).host }))}
          />
        </Dialog>
      )}
    </>
  )
}
