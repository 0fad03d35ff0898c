import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CreateMeetingAnswer, JoinAnswer } from '@kring/shared/protocol/api'
import * as Y from 'yjs'
import { awarenessMessage } from './awareness.ts'
import { type Child, startChild } from './child.ts'
import { hangUp, type Line, type Room } from './crowd.ts'
import { markPoint, markText } from './mark.ts'
import { openNotebook } from './notebook.ts'
import { type Pass, Site } from './site.ts'
import { type Kind, SPEAKERS, type Subject } from './subject.ts'
import { introduce } from './yjs-speakers.ts'

/** A meeting holds 60 people; more clients are more devices of theirs. */
const PEOPLE = 40
const CARD = 'bench-card'

/** A meeting on the phase a measurement needs, with everybody in it. */
type Prepared = {
  meeting: string
  facilitator: Pass
  screen: Pass
  people: Pass[]
  activity: string
  holder: string
}

/** Kring as it is built, with its store on disk: what is measured includes the flush before publishing. */
export async function startKring(): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-bench-'))
  const child = await startBuilt(dataDir)
  const site = new Site(child.port)
  const meetings = new Map<Kind, Promise<Prepared>>()
  return {
    name: 'Kring',
    pid: child.pid,
    stop: async () => {
      await child.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
    gather: async (kind, count) => {
      const known = meetings.get(kind) ?? prepare(site, kind)
      meetings.set(kind, known)
      return kind === 'drag'
        ? gatherDraggers(site, await known, count)
        : gatherSpeakers(site, await known, count)
    },
    meet: (people) => meet(child.port, people),
  }
}

/** Statements made in {@link timeOpening}: so many of each person, which is said at once without waiting. */
const SAID_BY_EACH = 250

/**
 * Makes a meeting of ten thousand statements, and has a server that has just started open it.
 * @param times how often
 * @returns the statements, and the ms from the first question about the meeting to its whole board, each time
 */
export async function timeOpening(times: number): Promise<{ statements: number; milliseconds: number[] }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-bench-'))
  try {
    let child = await startBuilt(dataDir)
    const meeting = await prepare(new Site(child.port), 'statement')
    const site = new Site(child.port)
    await Promise.all(meeting.people.map((pass) => sayMuch(site, pass, meeting.activity)))
    const milliseconds: number[] = []
    for (let time = 0; time < times; time++) {
      await child.stop()
      child = await startBuilt(dataDir)
      const begun = performance.now()
      await openBoardDoc(new Site(child.port), meeting.facilitator)
      milliseconds.push(performance.now() - begun)
    }
    await child.stop()
    return { statements: PEOPLE * SAID_BY_EACH, milliseconds }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function sayMuch(site: Site, pass: Pass, activity: string): Promise<void> {
  const notebook = await openNotebook(site, pass)
  for (let n = 0; n < SAID_BY_EACH; n++)
    await notebook.must('action.set', {
      activity,
      action: `action-${pass.member}`,
      card: CARD,
      type: 'action',
      text: `Version ${n}`,
      owner: '',
      due: '',
    })
  notebook.close()
}

/** The built server, behind one proxy, so that people can come from many addresses. */
function startBuilt(dataDir: string): Promise<Child> {
  return startChild(fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url)), {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    TRUST_PROXY: '1',
  })
}

let addresses = 0

/** A meeting in a house of its own: what one address may open is limited. Each person has both documents open. */
async function meet(port: number, people: number): Promise<Line[]> {
  addresses++
  const site = new Site(port, `10.0.${addresses >> 8}.${addresses & 255}`)
  const made: CreateMeetingAnswer = await site.call('POST', '/api/meetings', {
    language: 'en',
    activities: [{ method: 'kandoe', question: 'How much is it?' }],
  })
  const passes: Pass[] = [made]
  while (passes.length < people) passes.push(await site.join(made.code, `P ${passes.length}`))
  const boards = await site.openBoards(made.meeting, passes)
  for (const board of boards) introduce(board)
  const docs = passes.map(() => new Y.Doc())
  const notebooks = await Promise.all(passes.map((pass, i) => site.open(pass, 'notebook', docs[i])))
  return [...boards, ...notebooks]
}

/** In a round the one whose turn it is may drag, and so may the facilitator's devices and the screen, for them. */
async function gatherDraggers(site: Site, meeting: Prepared, count: number): Promise<Room> {
  const { facilitator, screen, people, holder } = meeting
  const own = people.find(({ member }) => member === holder) as Pass
  const hands = [own, facilitator, facilitator, screen, screen]
  const others = people.filter((pass) => pass !== own)
  const lines = await site.openBoards(meeting.meeting, crowdOf(hands, others, count))
  const speakers = lines.slice(0, SPEAKERS).map(({ socket }, speaker) => {
    const client = 1000 + speaker + Math.floor(Math.random() * 1e6) * 100
    const as = hands[speaker] === own ? {} : { as: holder }
    let clock = 0
    return {
      speak: (n: number) =>
        socket.send(
          awarenessMessage(client, ++clock, { drag: { card: CARD, ...markPoint({ speaker, n }) }, ...as }),
        ),
    }
  })
  return { lines, speakers, leave: async () => hangUp(lines) }
}

async function gatherSpeakers(site: Site, meeting: Prepared, count: number): Promise<Room> {
  const { people } = meeting
  const lines = await site.openBoards(
    meeting.meeting,
    crowdOf(people.slice(0, SPEAKERS), people.slice(SPEAKERS), count),
  )
  const notebooks = await Promise.all(people.slice(0, SPEAKERS).map((pass) => openNotebook(site, pass)))
  const speakers = notebooks.map((notebook, speaker) => ({
    speak: (n: number) =>
      notebook.say('action.set', {
        activity: meeting.activity,
        action: `action-${speaker}`,
        card: CARD,
        type: 'action',
        text: markText({ speaker, n }),
        owner: '',
        due: '',
      }),
  }))
  const leave = async () => {
    hangUp(lines)
    for (const notebook of notebooks) notebook.close()
  }
  return { lines, speakers, leave }
}

/** The speakers first, then the others in turn, as often as it takes. */
function crowdOf(speakers: Pass[], others: Pass[], count: number): Pass[] {
  return Array.from(
    { length: count },
    (_, i) => speakers[i] ?? (others[(i - speakers.length) % others.length] as Pass),
  )
}

/** A meeting with people in it and one card, in a round (for drags) or in the follow-up (for statements). */
async function prepare(site: Site, kind: Kind): Promise<Prepared> {
  const made: CreateMeetingAnswer = await site.call('POST', '/api/meetings', {
    language: 'en',
    activities: [{ method: 'kandoe', question: 'How fast is it?' }],
  })
  const facilitator = { meeting: made.meeting, member: made.member, token: made.token }
  const screen: JoinAnswer = await site.call('POST', '/api/join', {
    meeting: made.meeting,
    facilitatorKey: made.facilitatorKey,
    role: 'screen',
  })
  const people: Pass[] = []
  for (let i = 0; i < PEOPLE; i++) people.push(await site.join(made.code, `Person ${i}`))
  const board = await openBoardDoc(site, facilitator)
  const activity = (board.getMap<{ current: string }>('board').get('meeting') as { current: string }).current
  const coach = await openNotebook(site, facilitator)
  const writer = await openNotebook(site, people[0] as Pass)
  const phase = kind === 'drag' ? { phase: 'rounds', round: 1 } : { phase: 'next', round: 0 }
  await coach.must('phase.go', { activity, phase: 'write', round: 0, stamp: 1 })
  await writer.must('card.write', { activity, card: CARD, label: 'A card', text: '' })
  await coach.must('phase.go', { activity, ...phase, stamp: 2 })
  coach.close()
  writer.close()
  const fresh = await openBoardDoc(site, facilitator)
  const state = fresh.getMap('board').get(`activity/${activity}`) as { turn: { holder: string } | null }
  return { meeting: made.meeting, facilitator, screen, people, activity, holder: state.turn?.holder ?? '' }
}

/** One look at the board: its document after the first sync. */
async function openBoardDoc(site: Site, pass: Pass): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const whole = new Promise<void>((resolve) => doc.once('update', () => resolve()))
  const { socket } = await site.open(pass, await site.board(pass), doc)
  await whole
  socket.terminate()
  return doc
}
