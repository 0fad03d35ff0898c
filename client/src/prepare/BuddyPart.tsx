import { type Preparation, withShared } from '@kring/shared/prepare/preparation'
import { FIELDS } from '@kring/shared/prepare/prepare'
import { Check, Copy, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { copied } from '../ui/copied.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { HeardList } from './HeardList.tsx'
import css from './Prepare.module.css'
import type { Change } from './preparations.ts'
import type { Buddy } from './useBuddy.ts'

type Props = { preparation: Preparation; change: Change; buddy: Buddy }

/** Somebody who looks along by a link: what they see is chosen here, field by field. */
export function BuddyPart({ preparation, change, buddy }: Props) {
  const t = useWords()
  const text = useText()
  const { key, shared, heard } = preparation
  // What is being chosen does not fold at the first choice.
  const [wasNone] = useState(shared.length === 0)
  return (
    <section className={css.part} aria-labelledby="buddy">
      <h2 id="buddy">{t('prepare.buddy')}</h2>
      <p className={css.soft}>{t('prepare.buddyWhy')}</p>
      {key === undefined ? (
        <div className={css.buttons}>
          <Button icon={<UserPlus />} onPress={buddy.ask}>
            {t('prepare.buddyAsk')}
          </Button>
        </div>
      ) : (
        <>
          <p role="status">{t(`prepare.between.${buddy.between}`)}</p>
          <Folded title={t('prepare.buddyInvite')} opens={buddy.between !== 'together'}>
            <BuddyLink secret={key} />
          </Folded>
          <Folded
            title={t('prepare.buddySees', { count: shared.length, all: FIELDS.length })}
            opens={wasNone}
          >
            {FIELDS.map(({ id, label }) => (
              <Switch
                key={id}
                label={text(label)}
                value={shared.includes(id)}
                onChange={(isShared) => change((before) => withShared(before, id, isShared))}
              />
            ))}
          </Folded>
          <div className={css.buttons}>
            <Button onPress={buddy.stop}>{t('prepare.buddyStop')}</Button>
          </div>
        </>
      )}
      {heard.length > 0 && <HeardList heard={heard} change={change} />}
    </section>
  )
}

type FoldedProps = {
  title: string
  /** When this changes it opens or folds; meanwhile whoever looks at it does. */
  opens: boolean
  children: ReactNode
}

/** What is set once and then stands in the way of writing, on a phone above all. */
function Folded({ title, opens, children }: FoldedProps) {
  return (
    <details className={css.folded} open={opens}>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: its name is the summary, which also opens it */}
      <div role="group" aria-label={title} className={css.part}>
        {children}
      </div>
    </details>
  )
}

function BuddyLink({ secret }: { secret: string }) {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  const link = `${window.location.origin}/buddy#${secret}`
  return (
    <div className={css.link}>
      <div className={css.qr}>
        <QrCode text={link} />
      </div>
      <div className={css.part}>
        <p>{t('prepare.buddyLink')}</p>
        <div className={css.buttons}>
          <Button icon={isCopied ? <Check /> : <Copy />} onPress={() => void copied(link).then(setCopied)}>
            {t(isCopied ? 'prepare.copied' : 'prepare.copy')}
          </Button>
        </div>
        <input
          className={css.address}
          readOnly
          value={link}
          aria-label={t('prepare.buddyLink')}
          onFocus={(event) => event.target.select()}
        />
      </div>
    </div>
  )
}
