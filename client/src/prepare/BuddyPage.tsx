import { BKC } from '@kring/shared/prepare/bkc'
import {
  type Bkc,
  BUDDY_LIMITS,
  type BuddySays,
  maySay,
  type OwnerTells,
  readOwner,
} from '@kring/shared/prepare/buddy'
import { ABOUT, PREPARE, type PrepareField } from '@kring/shared/prepare/prepare'
import { useEffect, useState } from 'react'
import { newId } from '../meeting/newId.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { Replied, Said } from './HeardList.tsx'
import css from './Prepare.module.css'
import { isSecret } from './seal.ts'
import { useLine } from './useLine.ts'

/** A buddy looks along: sees what is shared with them, as long as this page is open, and keeps nothing of it. */
export function BuddyPage() {
  const t = useWords()
  const secret = window.location.hash.slice(1)
  useEffect(() => {
    document.title = `${t('prepare.lookAlong')} · ${t('app.name')}`
  }, [t])
  return (
    <>
      <TopBar />
      <main className={css.page}>
        <header className={css.head}>
          <h1>{t('prepare.lookAlong')}</h1>
          <p className={css.soft}>{t('prepare.lookAlongWhy')}</p>
        </header>
        {isSecret(secret) ? <LookAlong secret={secret} /> : <p role="alert">{t('prepare.noLink')}</p>}
      </main>
    </>
  )
}

function LookAlong({ secret }: { secret: string }) {
  const t = useWords()
  const [told, setTold] = useState<OwnerTells>()
  const [says, setSays] = useState<{ at: number; all: readonly BuddySays[] }>({ at: 0, all: [] })
  const isIn = ({ id }: BuddySays) => told?.heard.some((one) => one.id === id) ?? false
  const open = says.all.filter((one) => !isIn(one)).slice(0, BUDDY_LIMITS.says)
  const { between } = useLine(secret, { from: 'buddy', at: says.at, says: open }, (value) => {
    const owner = readOwner(value)
    if (owner)
      setTold((before) => {
        if (before && before.at > owner.at) return before
        // Feedback that is being written stays, also when the owner leafs back.
        return { ...owner, isAfter: owner.isAfter || before?.isAfter === true }
      })
    return owner !== undefined
  })
  const say = (said: BuddySays) => setSays(({ all }) => ({ at: Date.now(), all: [...all, said] }))
  const isThere = between === 'together'
  return (
    <>
      <p role="status">{t(told?.isOver ? 'prepare.over' : `prepare.ownerBetween.${between}`)}</p>
      {told && !told.isOver && (
        <>
          <SharedFields told={told} />
          <Ask isThere={isThere} say={say} />
          {told.isAfter && <Feedback isThere={isThere} say={say} />}
        </>
      )}
      {says.all.length > 0 && (
        <section className={css.part}>
          <h2>{t('prepare.yourSays')}</h2>
          <ul className={css.list}>
            {says.all.map((one) => {
              const reply = told?.heard.find(({ id }) => id === one.id)?.reply
              return (
                <li key={one.id} className={css.said}>
                  <Said said={one} />
                  <p className={css.soft}>{t(isIn(one) ? 'prepare.given' : 'prepare.waits')}</p>
                  {reply && <Replied reply={reply} />}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

function SharedFields({ told }: { told: OwnerTells }) {
  const t = useWords()
  const text = useText()
  const isShared = ({ id }: PrepareField) => told.texts[id] !== undefined
  const steps = [{ id: 'about', fields: [ABOUT], title: undefined, buddy: undefined }, ...PREPARE.steps]
  const shown = steps
    .map(({ fields, ...step }) => ({ ...step, fields: fields.filter(isShared) }))
    .filter(({ fields }) => fields.length > 0)
  if (shown.length === 0) return <p>{t('prepare.nothingShared')}</p>
  return shown.map(({ id, title, buddy, fields }) => (
    <section key={id} className={css.part}>
      {title && <h2>{text(title)}</h2>}
      {buddy && <p className={css.asked}>{text(buddy)}</p>}
      <dl className={css.bkc}>
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{text(field.label)}</dt>
            <dd className={css.shownText} dir="auto" translate="yes">
              <Breakable text={told.texts[field.id] ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

type SayProps = { isThere: boolean; say: (said: BuddySays) => void }

function Ask({ isThere, say }: SayProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const said = { id: 'draft', kind: 'ask', text: text.trim() } as const
  return (
    <section className={css.part}>
      <TextField
        label={t('prepare.askOn')}
        value={text}
        onChange={setText}
        most={BUDDY_LIMITS.text}
        lines={2}
      />
      <div className={css.buttons}>
        <Button
          variant="primary"
          isDisabled={!isThere || !maySay(said)}
          onPress={() => {
            say({ ...said, id: newId() })
            setText('')
          }}
        >
          {t('prepare.ask')}
        </Button>
        <Button isDisabled={!isThere} onPress={() => say({ id: newId(), kind: 'thank' })}>
          {t('prepare.thank')}
        </Button>
      </div>
    </section>
  )
}

const BLANK: Bkc = { confirm: '', missing: '', grow: '' }

/** Feedback in three parts, after the conversation. */
function Feedback({ isThere, say }: SayProps) {
  const t = useWords()
  const text = useText()
  const [parts, setParts] = useState(BLANK)
  const trimmed = { confirm: parts.confirm.trim(), missing: parts.missing.trim(), grow: parts.grow.trim() }
  const said = { id: 'draft', kind: 'bkc', ...trimmed } as const
  return (
    <section className={css.part}>
      <h2>{t('prepare.bkc')}</h2>
      <p className={css.soft}>{t('prepare.bkcWhy')}</p>
      {BKC.map(({ id, title, asks }) => (
        <TextField
          key={id}
          label={text(title)}
          help={text(asks)}
          value={parts[id]}
          onChange={(written) => setParts((now) => ({ ...now, [id]: written }))}
          most={BUDDY_LIMITS.text}
          lines={2}
        />
      ))}
      <div className={css.buttons}>
        <Button
          isDisabled={!isThere || !maySay(said)}
          onPress={() => {
            say({ ...said, id: newId() })
            setParts(BLANK)
          }}
        >
          {t('prepare.give')}
        </Button>
      </div>
    </section>
  )
}
