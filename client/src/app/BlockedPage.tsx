import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { copied } from '../ui/copied.ts'
import css from '../ui/StatePage.module.css'
import { StatePage } from '../ui/StatePage.tsx'
import { useWords } from '../words/useWords.ts'

/** The server answers and the network lets no live connection through: what to do now, and what to ask for. */
export function BlockedPage() {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  const { host, protocol } = window.location
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync/`
  const wish = t('entry.blocked.wish', { address })
  return (
    <StatePage title={t('entry.blocked.title')} lead={t('entry.blocked.lead')}>
      <p>{t('entry.blocked.now')}</p>
      <section className={css.wish}>
        <h2>{t('entry.blocked.ask')}</h2>
        <p>{wish}</p>
        <Button icon={isCopied ? <Check /> : <Copy />} onPress={() => void copied(wish).then(setCopied)}>
          {isCopied ? t('entry.blocked.copied') : t('entry.blocked.copy')}
        </Button>
      </section>
    </StatePage>
  )
}
