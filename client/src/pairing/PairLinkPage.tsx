import type { PairedRole } from '@kring/shared/protocol/pairing'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type Access, accessTo, recentMeetings } from '../meeting/access.ts'
import { Button } from '../ui/Button.tsx'
import { codeIn, isCode } from '../ui/codeText.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { useWords } from '../words/useWords.ts'
import { ConfirmPairing } from './ConfirmPairing.tsx'
import pages from './PairPage.module.css'
import { ToStart } from './ToStart.tsx'

/** A meeting that is led on this device, by its key: only with that a computer is let in. */
type Led = { access: Access; title: string }

function ledHere(): Led[] {
  return recentMeetings().flatMap(({ meeting, role, title, code }) => {
    const access = role === 'facilitator' ? accessTo(meeting, ['facilitator']) : undefined
    return access?.facilitatorKey ? { access, title: title || code } : []
  })
}

/** Where the QR of a waiting screen leads: on the facilitator's own device it is confirmed here. */
export function PairLinkPage() {
  const t = useWords()
  const [code] = useState(() => codeIn(window.location.hash.slice(1)))
  const [led] = useState(ledHere)
  const [chosen, setChosen] = useState(led.length === 1 ? led[0] : undefined)
  const [done, setDone] = useState<PairedRole>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    document.title = `${t('pair.link.title')} · Kring`
  }, [t])
  // Until it was answered the code stands in the address, for who loads the page again; then it is of no more use.
  const isOver = done !== undefined || trouble !== ''
  useEffect(() => {
    if (isOver) window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [isOver])
  if (led.length === 0 || !isCode(code))
    return <StatePage title={t('pair.link.not')} lead={t('pair.link.notWhy')} actions={<ToStart />} />
  if (done && chosen) {
    return (
      <StatePage
        title={t(`pair.${done}.done`)}
        lead={chosen.title}
        actions={<ToMeeting access={chosen.access} />}
      />
    )
  }
  if (trouble) {
    return (
      <StatePage
        title={t('pair.link.title')}
        lead={trouble}
        actions={
          <>
            {chosen && <ToMeeting access={chosen.access} />}
            <ToStart />
          </>
        }
      />
    )
  }
  return (
    <>
      <TopBar />
      <main className={pages.link}>
        <h1>{t('pair.link.title')}</h1>
        {chosen ? (
          <>
            <p className={pages.soft}>{chosen.title}</p>
            <ConfirmPairing access={chosen.access} code={code} byLink onDone={setDone} onNo={setTrouble} />
          </>
        ) : (
          <RadioCards
            label={t('pair.link.which')}
            value={null}
            onChange={(id) => setChosen(led.find(({ access }) => access.meeting === id))}
            options={led.map(({ access, title }) => ({ id: access.meeting, title }))}
          />
        )}
      </main>
    </>
  )
}

function ToMeeting({ access }: { access: Access }) {
  const t = useWords()
  const [, go] = useLocation()
  return (
    <Button variant="primary" size="large" onPress={() => go(`/m/${access.meeting}`)}>
      {t('pair.link.toMeeting')}
    </Button>
  )
}
