import { livesOn } from '@kring/shared/effects'
import { activityFor, meetingIn } from '@kring/shared/groups'
import type { Activity, ActivityId, Meeting, MemberId } from '@kring/shared/meeting'
import type { Records } from '@kring/shared/projection'
import type { MeetingAnswer } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import { judge } from '@kring/shared/referee'
import type { Kind, Saying, Statement } from '@kring/shared/statement'
import { type Access, doubtAccess, trustAccess } from './access.ts'
import { askMeeting } from './api.ts'
import { oncePerFrame } from './atNextFrame.ts'
import type { BoardCopy } from './boardCopy.ts'
import { type BoardLink, followBoard, LONGEST_PAUSE } from './boardLink.ts'
import { type End, endOf, isDoubtful, isGone } from './closing.ts'
import { enveloped } from './envelope.ts'
import { forgetMeeting } from './forgetting.ts'
import { LazyHistory } from './lazyHistory.ts'
import { LineWatch } from './lineWatch.ts'
import { MeetingView } from './meetingView.ts'
import { MeetingMethods } from './methods.ts'
import { NotebookLink } from './notebookLink.ts'
import type { Outcome } from './outbox.ts'
import { maySettle, prediction } from './prediction.ts'
import { type RefusedWords, refusedWords } from './refusedWords.ts'
import { rejectedCards } from './rejectedCards.ts'
import type { Args, RejectedCard, SayOptions } from './say.ts'
import { ServerClock } from './serverClock.ts'
import { Settling } from './settling.ts'
import { ShownPresence } from './shownPresence.ts'
import { type StatementIds, statementIds } from './statementIds.ts'
import type { Remembered, SayOver, Undone } from './undo.ts'

/** What a device knows of a meeting at one moment; another object after each change. */
export type Snapshot = {
  /** The view of this member with their own statements in it; undefined until the board and its methods are here. */
  whole: Meeting | undefined
  /** The same as it is where this device is: in a group, where people work in groups. */
  meeting: Meeting | undefined
  /** Why a method of it could not be fetched, as it was thrown: the page cannot go on without. */
  missing: unknown
  /** `blocked`: the server answers, and the network lets no live connection through. */
  state: 'connecting' | 'online' | 'offline' | 'blocked'
  /** Whether the board is the one this device saw last, and no server was reached since. */
  isCopy: boolean
  /** How often the connection broke so far, also for so short that `state` stayed. */
  breaks: number
  /** Statements that wait for their receipt. */
  unsaved: number
  rejected: readonly RejectedCard[]
  refusedWords: readonly RefusedWords[]
  /** Why the visit is over, or undefined. */
  end: End | undefined
  /** Addresses under which others reach the server, the best one first. */
  addresses: readonly string[]
}

/** A break shorter than this is not worth telling people about. ms */
const SHORT_BREAK = 1500
/** Between two looks whether this device's clock was set. ms */
const LOOK_AT_CLOCK = 5000
/** After coming in, until this device begins to keep what it sees of the board. ms */
const COPIED_AFTER = 3000
/** How long an answered statement stays shown for the board to catch up; and while it certainly has not, at most. ms */
const SETTLE = 1000
const BEHIND = 10_000

/**
 * One open meeting on this device: its board, its notebook, and the view they make together.
 * Constructing it connects; `stop` ends everything it started.
 */
export class LiveMeeting {
  readonly presence: ShownPresence
  readonly history: LazyHistory
  #snapshot: Snapshot
  #listeners = new Set<() => void>()
  #board: BoardLink | undefined
  #generation: string | undefined
  #records: Records = {}
  #notebook: NotebookLink
  #ids: StatementIds
  #prediction = prediction()
  #methods: MeetingMethods
  #view: MeetingView
  #rejected
  #refusedWords
  #settling = new Settling()
  #timers = new Set<ReturnType<typeof setTimeout>>()
  /** The board as this device keeps it, once that part is here. */
  #copy: BoardCopy | undefined
  #copyComing: Promise<BoardCopy | undefined> | undefined
  readonly #clock = new ServerClock()
  #lookAtClock: ReturnType<typeof setInterval>
  #wasAway = false
  /** The group who leads is at; undefined where they see all of them. */
  #group: number | undefined
  #place: { whole: Meeting; id: ActivityId; meeting: Meeting } | undefined
  #asking: Promise<boolean> | undefined
  #askTimer: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  /** Takes back what waits for a frame. */
  #waiting: (() => void) | undefined
  #rebuilt = 0
  #stopped = false
  #breakTimer: ReturnType<typeof setTimeout> | undefined
  readonly #watch = new LineWatch({
    lines: () => [...(this.#board ? [this.#board.line] : []), this.#notebook.line()],
    ask: () => this.#ask(),
    tell: (why) => this.#set({ state: why === 'away' ? 'offline' : 'blocked' }),
  })

  /**
   * @param refused called when something said on this device was not accepted, to tell the person why
   * @param removed called when something was taken from the table on this device, with what brings it back
   */
  constructor(
    readonly access: Access,
    readonly refused: (code: Code) => void,
    removed: (takeBack: () => Undone, things: readonly string[]) => void,
  ) {
    this.presence = new ShownPresence(access.member)
    const told = {
      came: () => this.#soon(),
      failed: (missing: unknown) => !this.#stopped && this.#set({ missing }),
    }
    this.#methods = new MeetingMethods(told, access.member)
    this.#view = new MeetingView(this.#methods)
    if (access.role === 'facilitator') this.#methods.fetchHandlers()
    this.history = new LazyHistory(async () => {
      const [{ UndoHistory }, { undoMemory }] = await Promise.all([
        import('./undo.ts'),
        import('./undoMemory.ts'),
      ])
      const meeting = () => this.#snapshot.meeting
      const kept = undoMemory(access)
      // What is forgotten here is not kept anew by what still can be pressed.
      const write = (now: Remembered) => (this.#stopped ? undefined : kept.write(now))
      return new UndoHistory(access.member, meeting, this.#sayOver, removed, { ...kept, write })
    })
    this.#ids = statementIds(access)
    this.#rejected = rejectedCards(access)
    this.#refusedWords = refusedWords(access)
    this.#snapshot = {
      whole: undefined,
      meeting: undefined,
      missing: undefined,
      state: 'connecting',
      isCopy: false,
      breaks: 0,
      unsaved: 0,
      rejected: this.#rejected.all(),
      refusedWords: this.#refusedWords.all(),
      end: undefined,
      addresses: [],
    }
    this.#notebook = new NotebookLink(access, this.#ids.isOurs, {
      changed: this.#soon,
      settled: this.#settled,
      held: this.#heard,
      status: this.#status,
      ended: this.#end,
    })
    window.addEventListener('online', this.#reconnect)
    window.addEventListener('offline', this.#reconnect)
    document.addEventListener('visibilitychange', this.#hurry)
    this.#lookAtClock = setInterval(() => this.#clock.isAstray() && void this.#ask(), LOOK_AT_CLOCK)
    this.#watch.begin()
    void this.#ask()
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The server's time now, in ms. */
  readonly clock = (): number => this.#clock.now()

  /** See {@link import('./say.ts').Say}. */
  readonly say = <K extends Kind>(kind: K, args: Args<K>, options?: SayOptions): boolean => {
    const spoken = this.#speak({ kind, ...args } as unknown as Saying, { as: options?.as, at: options?.at })
    if (spoken === undefined) return false
    if (typeof spoken === 'string') {
      this.refused(spoken)
      return false
    }
    if (spoken.before) this.history.said(spoken.before, spoken.statement, options?.gesture)
    return true
  }

  /**
   * Asks the referee about what could be said, in the same envelope, and says nothing.
   * @returns why it would be refused now, or undefined
   */
  readonly dryRun = <K extends Kind>(kind: K, args: Args<K>, as?: MemberId): Code | undefined => {
    const { whole, meeting } = this.#snapshot
    if (!whole || !meeting) return 'activity.notCurrent'
    const said = { kind, ...args } as unknown as Saying
    const around = { id: 'dry-run', n: 0, as, activity: meeting.current }
    const statement = enveloped(said, around, this.access.member)
    const verdict = judge(whole, statement, this.#context())
    return verdict.ok ? undefined : verdict.refused
  }

  /** Takes something back: heard only while nobody changed the same things since. */
  #sayOver: SayOver = (back, over, as) => {
    const spoken = this.#speak(back, { as, over })
    if (spoken === undefined) return 'activity.notCurrent'
    if (typeof spoken === 'string') return spoken
    const { statement, before } = spoken
    return before ? { statement, before } : 'activity.notCurrent'
  }

  /**
   * Puts an envelope on what is said and sends it, unless it would be refused.
   * @returns the statement and the activity as it was, why it was refused, or undefined when nobody listens
   */
  #speak(
    said: Saying,
    { as, over, at }: { as: MemberId | undefined; over?: string; at?: ActivityId | undefined },
  ): { statement: Statement; before: Activity | undefined } | Code | undefined {
    const { whole, meeting, end } = this.#snapshot
    if (!whole || !meeting || end || this.#stopped) return undefined
    const activity = at ?? meeting.current
    const around = { id: this.#ids.id(), n: this.#ids.n(), as, over, activity }
    const statement = enveloped(said, around, this.access.member)
    const refused = this.#prediction.refusal(whole, statement, this.#context())
    if (refused) return refused
    if (statement.kind === 'card.write') this.#rejected.forget(statement.card)
    this.#notebook.put(statement)
    this.#rebuild()
    const view = this.#viewNow()
    if (view) this.#settling.said(statement, view, whole, this.#snapshot.whole ?? whole)
    return { statement, before: whole.activities[activity] }
  }

  /** The words of a refused card are given up, or taken over by an editor. */
  readonly forgetRejected = (card: string): void => {
    this.#rejected.forget(card)
    this.#rebuild()
  }

  /** What was refused was said again, or is given up. */
  readonly forgetRefused = (id: string): void => {
    this.#refusedWords.forget(id)
    this.#rebuild()
  }

  stop(): void {
    if (this.#stopped) return
    this.#stopped = true
    window.removeEventListener('online', this.#reconnect)
    window.removeEventListener('offline', this.#reconnect)
    document.removeEventListener('visibilitychange', this.#hurry)
    clearInterval(this.#lookAtClock)
    clearTimeout(this.#breakTimer)
    clearTimeout(this.#askTimer)
    this.#watch.end()
    this.#waiting?.()
    for (const timer of this.#timers) clearTimeout(timer)
    this.presence.detach()
    this.#board?.stop()
    this.#notebook.stop()
    this.#copy?.stop()
  }

  #context() {
    return { member: this.access.member, at: this.clock(), seed: 0 }
  }

  #set(change: Partial<Snapshot>): void {
    const keys = Object.keys(change) as (keyof Snapshot)[]
    if (keys.every((key) => change[key] === this.#snapshot[key])) return
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Everything that comes in within a frame is one rebuild more, from the newest state. */
  #soon = (): void => {
    // What was said here comes back on two lines, one right after the other.
    const last = this.#snapshot.unsaved > 0 ? Number.POSITIVE_INFINITY : this.#rebuilt
    if (!this.#stopped) this.#waiting ??= oncePerFrame(last, () => this.#rebuild())
  }

  #rebuild(): void {
    this.#waiting?.()
    this.#waiting = undefined
    const view = this.#viewNow()
    const waiting = this.#notebook.waiting()
    if (view) this.#notebook.release((statement) => !livesOn(view, statement, this.access.member))
    // Once the board had it, what others make of the same things stands.
    const said = view && this.#settling.on(view, waiting)
    const whole = said && this.#prediction.shown(view, said, this.#context())
    this.#set({
      whole,
      meeting: whole && this.#placeIn(whole),
      unsaved: waiting.length,
      rejected: this.#rejected.all(),
      refusedWords: this.#refusedWords.all(),
    })
    this.history.look()
    this.#rebuilt = performance.now()
  }

  /** What the board and the notebook show, without what waits. */
  #viewNow(): Meeting | undefined {
    return this.#view.of(this.#records, this.#notebook.mine())
  }

  /** Goes to a group, or to where all of them are seen: for who leads, and goes around. */
  readonly visit = (group: number | undefined): void => {
    this.#group = group
    this.#rebuild()
  }

  /** The meeting where this device is; the same object as long as nothing changed. */
  #placeIn(whole: Meeting): Meeting {
    const { member, role } = this.access
    const wall = whole.activities[whole.current]?.groups?.large
    const wanted = role === 'screen' ? wall : this.#group
    const id = activityFor(whole, member, wanted)
    this.presence.goTo(
      role === 'screen' || role === 'facilitator' ? whole.activities[id]?.part?.group : undefined,
    )
    if (this.#place?.whole !== whole || this.#place.id !== id)
      this.#place = { whole, id, meeting: meetingIn(whole, id) }
    return this.#place.meeting
  }

  #settled = (outcome: Outcome): void => {
    const { statement, refused } = outcome
    if (refused) {
      this.#settling.over(statement)
      this.history.refused(statement.id)
      this.#rejected.add(outcome)
      this.#refusedWords.add(outcome)
      this.refused(refused)
    } else this.#heard(statement)
  }

  /** What was heard stays shown until the board shows it. */
  #heard = (statement: Statement): void => {
    if (!maySettle(statement)) return
    this.#settling.accepted(statement)
    this.#later(SETTLE, () => {
      this.#settling.due(statement)
      this.#soon()
    })
    this.#later(BEHIND, () => {
      this.#settling.over(statement)
      this.#soon()
    })
  }

  #later(ms: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      task()
    }, ms)
    this.#timers.add(timer)
  }

  #status = (): void => {
    const online = this.#board?.synced() === true && this.#notebook.synced()
    clearTimeout(this.#breakTimer)
    if (online) {
      this.#tries = 0
      this.#watch.end()
      // The server may have another time than before, and this device may have slept.
      if (this.#wasAway) void this.#ask()
      this.#wasAway = false
      if (this.#snapshot.state !== 'online') this.#set({ state: 'online' })
      // Not before what one waits for is here.
      if (!this.#copyComing)
        this.#later(COPIED_AFTER, () => void this.#bringCopy().then((copy) => copy?.keep(this.#records)))
    } else if (this.#snapshot.state === 'online') {
      if (!this.#wasAway) this.#set({ breaks: this.#snapshot.breaks + 1 })
      this.#wasAway = true
      this.#breakTimer = setTimeout(() => {
        this.#set({ state: 'offline' })
        this.#watch.begin()
      }, SHORT_BREAK)
    }
  }

  #hurry = (): void => {
    if (document.visibilityState !== 'visible') return
    this.#board?.hurry()
    this.#notebook.hurry()
    void this.#ask()
  }

  /** The network came or went. A server on this very device is still there, so it is tried in both cases. */
  #reconnect = (): void => {
    this.#board?.line.reconnect()
    this.#notebook.line().reconnect()
    if (!this.#board) void this.#ask()
  }

  /** Asks the server which generation the board is in, and follows that one. @returns whether it answered */
  #ask(): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(false)
    this.#asking ??= this.#askNow().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #askNow(): Promise<boolean> {
    try {
      const asked = performance.now()
      const answer = await askMeeting(this.access)
      trustAccess(this.access)
      if (this.#stopped) return true
      this.#watch.answered()
      this.#clock.hear(answer.now, asked)
      this.#follow(answer)
      return true
    } catch (failure) {
      const end = endOf(failure)
      if (end) this.#end(end)
      else this.#askLater()
      return false
    }
  }

  #askLater(): void {
    this.#tries++
    if (this.#tries === 1) void this.#recall()
    if (this.#tries > 2 && !this.#snapshot.meeting) this.#set({ state: 'offline' })
    const pause = Math.min(LONGEST_PAUSE, 200 * 2 ** this.#tries) * (0.5 + Math.random() / 2)
    // One attempt at a time, however many sockets complain.
    clearTimeout(this.#askTimer)
    this.#askTimer = setTimeout(() => void this.#ask(), pause)
  }

  #bringCopy(): Promise<BoardCopy | undefined> {
    this.#copyComing ??= import('./boardCopy.ts').then(
      ({ BoardCopy }) => {
        if (!this.#stopped) this.#copy = new BoardCopy(this.access)
        return this.#copy
      },
      () => undefined,
    )
    return this.#copyComing
  }

  /** No server: what this device saw last is shown, and one goes on with it. */
  async #recall(): Promise<void> {
    const records = await (await this.#bringCopy())?.read()
    if (!records || this.#stopped || this.#snapshot.whole || this.#board?.synced()) return
    this.#records = records
    this.#set({ isCopy: true, state: 'offline' })
    this.#rebuild()
  }

  #follow(answer: MeetingAnswer): void {
    this.#set({ addresses: answer.addresses })
    // Beside the board, not after it.
    this.#methods.fetch(answer.methods)
    if (answer.generation === this.#generation) return
    this.#board?.stop()
    this.#settling.clear()
    this.#generation = answer.generation
    this.#board = followBoard(this.access, answer.generation, this.#records, {
      records: (records) => {
        this.#records = records
        this.#set({ isCopy: false })
        this.#copy?.keep(records)
        this.#soon()
      },
      status: this.#status,
      renew: (gone) => {
        if (gone) this.#generation = undefined
        this.#askLater()
      },
      ended: this.#end,
    })
    this.presence.attach(this.#board.awareness)
  }

  #end = (end: End): void => {
    if (this.#snapshot.end) return
    const gone = isGone(end)
    this.stop()
    if (gone) void forgetMeeting(this.access.meeting)
    else if (isDoubtful(end)) doubtAccess(this.access)
    this.#set({ end, unsaved: gone ? 0 : this.#snapshot.unsaved })
  }
}
