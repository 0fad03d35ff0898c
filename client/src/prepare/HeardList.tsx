import { BKC } from '@kring/shared/prepare/bkc'
import { BUDDY_LIMITS, type BuddySays, type Heard, maySay, withReply } from '@kring/shared/prepare/buddy'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './Prepare.module.css'
import type { Change } from './preparations.ts'

/** What a buddy said, with what its receiver can say to it: to ask, or to thank (METHODS §14.16). */
export function HeardList({ heard, change }: { heard: readonly Heard[]; change: Change }) {
  const t = useWords()
  return (
    <div className={css.part}>
      <h3>{t('prepare.heard')}</h3>
      <ul className={css.list}>
        {heard.map((one) => (
          <li key={one.id} className={css.said}>
            <Said said={one} />
            {one.reply ? (
              <Replied reply={one.reply} />
            ) : (
              one.kind !== 'thank' && <Reply id={one.id} change={change} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Something a buddy said, as it reads. */
export function Said({ said }: { said: BuddySays }) {
  const t = useWords()
  const text = useText()
  if (said.kind === 'thank') return <p>{t('prepare.thanks')}</p>
  if (said.kind === 'ask')
    return (
      <p dir="auto" translate="yes">
        {said.text}
      </p>
    )
  return (
    <dl className={css.bkc}>
      {BKC.filter(({ id }) => said[id] !== '').map(({ id, title }) => (
        <div key={id}>
          <dt>{text(title)}</dt>
          <dd dir="auto" translate="yes">
            {said[id]}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What its receiver said to it. */
export function Replied({ reply }: { reply: NonNullable<Heard['reply']> }) {
  const t = useWords()
  return (
    <p className={css.soft}>
      {reply.kind === 'thank' ? t('prepare.thanked') : t('prepare.askedBack', { text: reply.text })}
    </p>
  )
}

function Reply({ id, change }: { id: string; change: Change }) {
  const t = useWords()
  const [text, setText] = useState('')
  const ask = { kind: 'ask', text: text.trim() } as const
  return (
    <>
      <TextField
        label={t('prepare.askBack')}
        value={text}
        onChange={setText}
        most={BUDDY_LIMITS.text}
        lines={2}
      />
      <div className={css.buttons}>
        <Button isDisabled={!maySay(ask)} onPress={() => change((before) => withReply(before, id, ask))}>
          {t('prepare.ask')}
        </Button>
        <Button onPress={() => change((before) => withReply(before, id, { kind: 'thank' }))}>
          {t('prepare.thank')}
        </Button>
      </div>
    </>
  )
}
