import { LANGUAGES } from '@kring/shared/basis/words'
import { LIMITS } from '@kring/shared/meeting'
import type { CreateMeetingAnswer } from '@kring/shared/protocol/api'
import { FileUp } from 'lucide-react'
import { type Dispatch, type FormEvent, type SetStateAction, useCallback, useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useLocation } from 'wouter'
import { keepAccess } from '../../meeting/access.ts'
import { sentenceOf } from '../../meeting/api.ts'
import { dropBeginning, keptBeginning, WHOLE_PLAN } from '../../meeting/beginning.ts'
import { createMeeting } from '../../meeting/calls.ts'
import { bringMeeting } from '../../meeting/meetingFiles.ts'
import { spent, ticketFor } from '../../meeting/tickets.ts'
import { rememberTrajectoryOf } from '../../meeting/trajectories.ts'
import { begunFrom, lookingAgain } from '../../planning/beginning.ts'
import {
  bodyOfChain,
  type Chain,
  type ChainProblem,
  chainInFragment,
  chainProblem,
  isTooLarge,
  LONGEST,
  readChain,
  writtenChain,
} from '../../planning/chain.ts'
import { sayProblem } from '../../planning/sayProblem.ts'
import { textOfFile } from '../../planning/textOfFile.ts'
import { drop, keep, kept } from '../../storage/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useWords } from '../../words/useWords.ts'
import { ChainEditor } from './ChainEditor.tsx'
import { KeepPlan } from './KeepPlan.tsx'
import css from './PlanPage.module.css'
import { Recipes } from './Recipes.tsx'

/** Characters of the file of a meeting. */
const MEETING_FILE = 2 * 1024 * 1024

const isText = (value: unknown): value is string => typeof value === 'string'

/** The plan of the link by which one came, or the one this tab was busy with. */
function firstPlan(): { chain: Chain | undefined; isUnread: boolean } {
  const found = chainInFragment(window.location.hash)
  if (typeof found === 'object') return { chain: found, isUnread: false }
  const beginning = keptBeginning()
  const again = beginning && lookingAgain(beginning, beginning.language)
  const before = kept(WHOLE_PLAN, isText, 'sessionStorage')
  // Once it is in the plan it is changed there.
  if (again && before === undefined) return { chain: again, isUnread: false }
  return { chain: before === undefined ? undefined : readChain(before), isUnread: found !== undefined }
}

/** @returns what a file of a meeting holds; undefined for another file. What is wrong in it the server says. */
function meetingIn(text: string): object | undefined {
  try {
    const found = JSON.parse(text) as { kring?: unknown } | null
    return found?.kring === 'meeting' ? found : undefined
  } catch {
    return undefined
  }
}

/** What was taken from the address is here now, and is not taken again over what changes. */
function leaveAddress(): void {
  window.history.replaceState(window.history.state, '', '/plan')
}

/** Plans a meeting from check-in to check-out: from a recipe, by hand, or as it was kept. */
export function PlanPage() {
  const t = useWords()
  const [, go] = useLocation()
  const [first] = useState(firstPlan)
  const [chain, setChain] = useState(first.chain)
  const [isUnread, setUnread] = useState(first.isUnread)
  const [problem, setProblem] = useState<ChainProblem>()
  const [failed, setFailed] = useState<string>()
  const [going, setGoing] = useState(false)
  useEffect(() => {
    document.title = `${t('plan.title')} · ${t('app.name')}`
  }, [t])
  useEffect(() => {
    if (chain) keep(WHOLE_PLAN, writtenChain(chain), 'sessionStorage')
    else drop(WHOLE_PLAN, 'sessionStorage')
  }, [chain])
  const [beginning] = useState(keptBeginning)
  const take = useCallback((next: Chain | undefined) => {
    setChain(next)
    setProblem(undefined)
    setFailed(undefined)
    setUnread(false)
    leaveAddress()
  }, [])
  useEffect(() => {
    if (!first.isUnread) leaveAddress()
  }, [first])
  // Who opens another link in this tab comes to no new page.
  useEffect(() => {
    const look = () => {
      const found = chainInFragment(window.location.hash)
      if (found === 'unreadable') setUnread(true)
      else if (found) take(found)
    }
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [take])
  const open = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const text = await textOfFile(file, MEETING_FILE)
    const read = text.length > LONGEST ? undefined : readChain(text)
    if (read) return take(read)
    const meeting = meetingIn(text)
    setFailed(undefined)
    setUnread(meeting === undefined)
    if (meeting === undefined) return
    await made((ticket) => bringMeeting({ file: meeting, ticket }), text)
  }
  /** Goes into a meeting that is opened. @param wish what it is opened with, in full */
  const made = async (open: (ticket: string) => Promise<CreateMeetingAnswer>, wish: string) => {
    setGoing(true)
    setFailed(undefined)
    try {
      const { code: _, ...access } = await open(ticketFor(wish))
      keepAccess({ ...access, role: 'facilitator' })
      spent(wish)
      drop(WHOLE_PLAN, 'sessionStorage')
      if (beginning) rememberTrajectoryOf(access.meeting, beginning.trajectory)
      dropBeginning()
      go(`/m/${access.meeting}`)
    } catch (failure) {
      setFailed(sentenceOf(failure, t('app.offline')))
      setGoing(false)
    }
  }
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (going || !chain) return
    const found = chainProblem(chain)
    setProblem(found)
    setFailed(undefined)
    if (found) return
    const body = bodyOfChain(chain)
    await made((ticket) => createMeeting({ ...body, ticket }), JSON.stringify(body))
  }
  const titleError =
    typeof problem === 'object' && problem.problem.field === 'title'
      ? sayProblem(problem.problem, t)
      : undefined
  const edit: Dispatch<SetStateAction<Chain>> = (change) => {
    setProblem(undefined)
    setChain((now) => (typeof change === 'function' ? now && change(now) : change))
  }
  return (
    <>
      <TopBar />
      <main className={css.page}>
        <header className={css.head}>
          <h1>{t(chain ? 'plan.yours' : 'plan.title')}</h1>
          {beginning && <p className={css.soft}>{t('plan.goesOn', { name: beginning.name })}</p>}
          {!chain && <p className={css.soft}>{t('plan.lead')}</p>}
          <div className={css.buttons}>
            {chain && <Button onPress={() => take(undefined)}>{t('plan.other')}</Button>}
            <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={open}>
              <Button icon={<FileUp />}>{t('plan.fromFile')}</Button>
            </FileTrigger>
          </div>
          {isUnread && (
            <p className={css.failed} role="alert">
              {t('plan.notRead')}
            </p>
          )}
          {!chain && failed && (
            <p className={css.failed} role="alert">
              {failed}
            </p>
          )}
        </header>
        {!chain && <Recipes onTake={(next) => take(beginning ? begunFrom(next, beginning) : next)} />}
        {chain && (
          <form className={css.form} onSubmit={begin} noValidate>
            <ChainEditor chain={chain} onChain={edit} problem={problem} />
            <div className={css.shared}>
              <TextField
                label={t('create.meetingTitle')}
                value={chain.title}
                onChange={(title) => edit((now) => ({ ...now, title }))}
                most={LIMITS.title}
                help={t('create.meetingTitleHelp')}
                error={titleError}
              />
              <RadioCards
                label={t('create.language')}
                value={chain.language}
                onChange={(language) => edit((now) => ({ ...now, language }))}
                options={LANGUAGES.map((id) => ({ id, title: t(`app.language.${id}`) }))}
              />
            </div>
            {isTooLarge(chain) && <p role="alert">{t('plan.tooLarge')}</p>}
            <div className={css.begin}>
              <Button type="submit" variant="primary" size="large">
                {going ? t('create.beginning') : t('create.begin')}
              </Button>
            </div>
            <p className={css.failed} role="alert">
              {failed}
            </p>
            <KeepPlan chain={chain} />
          </form>
        )}
      </main>
    </>
  )
}
