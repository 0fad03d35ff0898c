import { fits } from '@kring/shared/basis/text'
import { type ComingRole, LIMITS } from '@kring/shared/meeting'
import type { KnownAnswer } from '@kring/shared/protocol/api'
import { type FormEvent, lazy, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { becomeOwn, rememberMeeting } from '../../meeting/access.ts'
import { CallFailed, joinByCode, sentenceOf } from '../../meeting/api.ts'
import { storageKeys } from '../../meeting/storageKeys.ts'
import { spent, ticketFor } from '../../meeting/tickets.ts'
import { drop, keep, kept } from '../../storage/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { Coming } from '../../ui/Coming.tsx'
import { spaced } from '../../ui/codeText.ts'
import { notify } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { currentWording, loadWords } from '../../words/language.ts'
import { useWords } from '../../words/useWords.ts'
import css from './JoinPage.module.css'

const KnownPeople = lazy(async () => {
  const [{ KnownPeople }] = await Promise.all([import('./KnownPeople.tsx'), loadWords('entry')])
  return { default: KnownPeople }
})

/** The whole code opens this page by itself: for so long a tap may still have been for the page before, in ms. */
const SETTLING = 1000

const ComingAs = lazy(async () => {
  const [{ ComingAs }] = await Promise.all([import('./ComingAs.tsx'), loadWords('entry')])
  return { default: ComingAs }
})

const isText = (value: unknown): value is string => typeof value === 'string'

type NameFormProps = { code: string; onNaming: () => void; onUnknown: (sentence: string) => void }

/** One question, one button. The name of last time is filled in. */
export function NameForm({ code, onNaming, onUnknown }: NameFormProps) {
  const t = useWords()
  const [, go] = useLocation()
  const [name, setName] = useState(
    () => kept(storageKeys.typedName, isText, 'sessionStorage') ?? kept(storageKeys.name, isText) ?? '',
  )
  const [error, setError] = useState<string>()
  const [role, setRole] = useState<ComingRole>()
  const [asks, setAsks] = useState(false)
  const [going, setGoing] = useState(false)
  const arrived = useRef(Date.now())
  useEffect(onNaming, [onNaming])
  const [known, setKnown] = useState<KnownAnswer['known']>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (going) return
    // A tap that was meant for the page before says nothing about a name nobody began to write.
    if (name === '' && Date.now() - arrived.current < SETTLING) return
    if (name.trim() === '') return setError(t('app.join.nameNeeded'))
    if (!fits(name, LIMITS.name)) return setError(t('app.join.nameLong'))
    void comeIn(name.trim())
  }
  /** @param again which of the known people one is, empty for none; not given before one was asked */
  const comeIn = async (name: string, again?: string) => {
    setGoing(true)
    setError(undefined)
    const wish = JSON.stringify([code, name, again, ...(role ? [role] : [])])
    try {
      const answer = await joinByCode({
        code,
        name,
        ticket: ticketFor(wish),
        ...(again === undefined ? {} : { again }),
        ...(role && { role }),
      })
      keep(storageKeys.name, name)
      drop(storageKeys.typedName, 'sessionStorage')
      if ('known' in answer) {
        setKnown(answer.known)
        return setGoing(false)
      }
      becomeOwn(answer)
      const { meeting, member } = answer
      rememberMeeting({ meeting, role: answer.role, title: '', code, name, at: Date.now() })
      spent(wish)
      if (again && member !== again)
        void loadWords('entry').then(() => notify(currentWording()('entry.known.apart')))
      go(`/m/${meeting}`, { replace: true })
    } catch (failure) {
      setKnown(undefined)
      const sentence = sentenceOf(failure, t('app.offline'))
      if (failure instanceof CallFailed && failure.reason === 'code.unknown') return onUnknown(sentence)
      setError(sentence)
      setGoing(false)
    }
  }
  if (known && !going)
    return (
      <Coming>
        <KnownPeople
          known={known}
          onChoice={(again) => void comeIn(name.trim(), again)}
          onBack={() => setKnown(undefined)}
        />
      </Coming>
    )
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <h1>{t('app.join.nameTitle')}</h1>
      <TextField
        label={t('app.join.name')}
        labelHidden
        value={name}
        onChange={(next) => {
          setName(next)
          keep(storageKeys.typedName, next, 'sessionStorage')
          setError(undefined)
        }}
        most={LIMITS.name}
        size="large"
        autoFocus
        autoCapitalize="words"
        spellCheck="false"
        enterKeyHint="go"
        name="nickname"
        help={t('app.join.nameHelp')}
        error={error}
      />
      <details onToggle={() => setAsks(true)}>
        <summary className={css.otherwise}>{t('app.join.otherwise')}</summary>
        {asks && (
          <Coming>
            <ComingAs role={role} onRole={setRole} />
          </Coming>
        )}
      </details>
      <Button type="submit" variant="primary" size="large" wide>
        {t(going ? 'app.join.going' : role === 'visitor' ? 'entry.comingAs.atDoor' : 'app.join.in')}
      </Button>
      <p className={css.foot}>
        <span>{t('app.join.code', { code: spaced(code) })}</span>
        <Link href="/join" className={css.other ?? ''}>
          {t('app.join.otherCode')}
        </Link>
      </p>
    </form>
  )
}
