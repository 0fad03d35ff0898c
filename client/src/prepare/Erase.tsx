import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from '../words/useWords.ts'
import { erasePreparation } from './preparations.ts'

/** Deletes a preparation, once it was asked whether that is meant. */
export function Erase({ id }: { id: string }) {
  const t = useWords()
  const [, go] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const erase = () => {
    go('/prepare')
    erasePreparation(id)
  }
  return (
    <>
      <Button icon={<Trash2 />} onPress={() => setAsking(true)}>
        {t('prepare.erase')}
      </Button>
      <Dialog
        title={t('prepare.eraseSure')}
        isOpen={isAsking}
        insists
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('prepare.eraseNot')}</Button>
            <Button variant="danger" onPress={erase}>
              {t('prepare.erase')}
            </Button>
          </>
        }
      >
        <p>{t('prepare.eraseWhy')}</p>
      </Dialog>
    </>
  )
}
