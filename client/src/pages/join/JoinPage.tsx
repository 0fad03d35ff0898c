import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { accessTo, type Recent, recentMeetings } from '../../meeting/access.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeField } from '../../ui/CodeField.tsx'
import { codeIn, isCode } from '../../ui/codeText.ts'
import { TopBar } from '../../ui/TopBar.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './JoinPage.module.css'
import { NameForm } from './NameForm.tsx'
import { type Door, useDoor } from './useDoor.ts'

type JoinPageProps = {
  code: string
  /** Somebody is asked for their name: what the meeting needs can be fetched meanwhile. */
  onNaming: () => void
}

/** Code, name, in. Who comes by the QR code begins at the name; who was here before goes on as themselves. */
export function JoinPage({ code: given, onNaming }: JoinPageProps) {
  const t = useWords()
  const [, go] = useLocation()
  const code = codeIn(given)
  const [stranger, setStranger] = useState(false)
  useEffect(() => {
    document.title = `${t('app.join.title')} · ${t('app.name')}`
  }, [t])
  const door = useDoor(code)
  const known = stranger ? undefined : earlierVisit(code, door)
  return (
    <>
      <TopBar />
      <main className={css.page}>
        {door.state === 'closed' && (
          <CodeStep
            key={code}
            given={code}
            wrong={door.why}
            onCode={(next) => (next === code ? door.again() : go(`/join/${next}`, { replace: true }))}
          />
        )}
        {door.state === 'asking' && (
          <p className={css.lead} role="status">
            {t('app.loading')}
          </p>
        )}
        {door.state === 'open' && known && <WelcomeBack visit={known} onStranger={() => setStranger(true)} />}
        {door.state === 'open' && !known && (
          <NameForm key={code} code={code} onNaming={onNaming} onUnknown={door.refused} />
        )}
      </main>
    </>
  )
}

/** The same person on the same device stays one member, also when the code was renewed. */
function earlierVisit(code: string, door: Door): Recent | undefined {
  return recentMeetings().find((recent) => {
    const isHere = recent.code === code || recent.meeting === door.meeting
    const isOwn = recent.role !== 'facilitator' && recent.role !== 'observer'
    const access = isHere && isOwn && accessTo(recent.meeting, [recent.role])
    return access && access.doubtedSince === undefined
  })
}

type CodeStepProps = {
  given: string
  /** Why the given code opens nothing, or empty. */
  wrong: string
  onCode: (code: string) => void
}

function CodeStep({ given, wrong, onCode }: CodeStepProps) {
  const t = useWords()
  const [code, setCode] = useState(given)
  const [asked, setAsked] = useState(false)
  const whole = isCode(code)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) onCode(code)
        else setAsked(true)
      }}
    >
      <h1>{t('app.join.codeTitle')}</h1>
      <div className={css.code}>
        <CodeField
          label={t('app.home.code')}
          value={code}
          onChange={setCode}
          onWhole={onCode}
          autoFocus
          error={
            asked && !whole ? t('app.home.codeShort') : code === given && wrong !== '' ? wrong : undefined
          }
        />
      </div>
      <Button type="submit" variant="primary" size="large" wide>
        {t('app.join.next')}
      </Button>
    </form>
  )
}

function WelcomeBack({ visit, onStranger }: { visit: Recent; onStranger: () => void }) {
  const t = useWords()
  const [, go] = useLocation()
  return (
    <section className={css.form}>
      <h1>{t('app.join.back')}</h1>
      {visit.title && <p className={css.lead}>{visit.title}</p>}
      <Button
        variant="primary"
        size="large"
        wide
        autoFocus
        onPress={() => go(`/m/${visit.meeting}`, { replace: true })}
      >
        {t('app.join.resume', { name: visit.name })}
      </Button>
      <Button size="large" wide onPress={onStranger}>
        {t('app.join.someoneElse')}
      </Button>
    </section>
  )
}
