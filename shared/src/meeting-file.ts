import * as z from 'zod/mini'
import { id, idOfTwo, line } from './basis/fields.ts'
import { isWithin } from './basis/text.ts'
import { LANGUAGES } from './basis/words.ts'
import { KEPT } from './capabilities/agree/agreement.ts'
import { SIDES } from './capabilities/argue/argue.ts'
import { angleSchema } from './capabilities/arrange/angle.ts'
import { layerSchema } from './capabilities/arrange/order.ts'
import { colourSchema, drawingSchema } from './capabilities/draw/mark.ts'
import { MARK_LIMITS } from './capabilities/draw/mark-limits.ts'
import { POINT_KINDS } from './capabilities/points/points.ts'
import { SCALES, type ScaleId } from './capabilities/rate/scales.ts'
import { LEARNING_SOURCES } from './capabilities/source/source.ts'
import { nameOf, stepNamed, stepsOf } from './capabilities/steps/sequence.ts'
import { partsOf } from './groups.ts'
import { ACTION_TYPES, type Activity, inAgenda, LIMITS, type Meeting, type MemberId } from './meeting.ts'
import { isWhole } from './meeting-file-whole.ts'
import { methodOf } from './methods/registry.ts'
import { linesIn, settingsOf } from './methods/settings.ts'
import { tableOf } from './methods/table.ts'
import { openTo } from './projection.ts'

/** What a file says of its form: of another one nothing is read. */
const FORM = { kring: 'meeting', version: 1 } as const

/** Bytes of a file of a meeting. */
export const MEETING_FILE_BYTES = 2 * 1024 * 1024

/** Longest text of any kind that stands in one by itself. */
const text = line(LIMITS.own)
/** What no meeting counts to, and far below what may be said: after any of these a next one can be named. */
const FAR = 1e8
const count = z.int().check(z.minimum(0), z.maximum(FAR))
const order = z.number().check(z.minimum(0), z.maximum(FAR))
const coordinate = z.number().check(z.minimum(-1e5), z.maximum(1e5))
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most))
const empty = z.literal('')

/** Things of one kind by their ids, each of which bears its own. */
function byId<T extends z.ZodMiniType<{ id: string }>>(thing: T, most: number) {
  return z
    .record(id, thing)
    .check(
      z.refine(
        (all) => Object.keys(all).length <= most && Object.entries(all).every(([key, one]) => one.id === key),
      ),
    )
}

const arranged = {
  group: z.exactOptional(id),
  locked: z.exactOptional(z.literal(true)),
  layer: z.exactOptional(layerSchema),
  angle: z.exactOptional(angleSchema),
}
const card = z.strictObject({
  id,
  label: line(LIMITS.keyWord),
  text: line(LIMITS.text),
  zone: id,
  x: coordinate,
  y: coordinate,
  pile: list(id, LIMITS.cards),
  within: z.nullable(id),
  original: z.nullable(z.strictObject({ label: line(LIMITS.keyWord), text: line(LIMITS.text) })),
  parked: z.boolean(),
  colour: colourSchema,
  details: z.record(id, text),
  brought: z.exactOptional(
    z.strictObject({
      activity: id,
      item: idOfTwo,
      group: z.exactOptional(z.int().check(z.minimum(1), z.maximum(LIMITS.groups))),
    }),
  ),
  order: z.exactOptional(order),
  ...arranged,
})
const mark = z.strictObject({ id, order, drawing: drawingSchema, ...arranged })
const rating = z.strictObject({
  id,
  number: count,
  scale: z.enum(Object.keys(SCALES) as [ScaleId, ...ScaleId[]]),
  items: list(idOfTwo, LIMITS.cards),
  isWhole: z.boolean(),
  cast: z.int().check(z.minimum(0), z.maximum(LIMITS.members)),
  outcome: z.nullable(
    z.record(
      idOfTwo,
      z.strictObject({
        counts: z.record(id, z.int().check(z.minimum(0), z.maximum(LIMITS.members))),
        examples: list(line(LIMITS.example), LIMITS.members),
        untold: z.exactOptional(count),
      }),
    ),
  ),
})

/** What of an activity stands in a file: what all may know, and nothing of who. */
const lies = z.strictObject({
  cards: byId(card, LIMITS.allCards),
  marks: byId(mark, MARK_LIMITS.marks),
  reasons: byId(z.strictObject({ id, card: id, note: line(LIMITS.note) }), LIMITS.moves),
  ratings: byId(rating, 40),
  chosen: z.nullable(list(id, LIMITS.cards)),
  actions: byId(
    z.strictObject({
      id,
      card: z.union([empty, id]),
      across: z.union([empty, id]),
      type: z.enum(ACTION_TYPES),
      text: line(LIMITS.text),
      owner: line(LIMITS.name),
      due: z.union([empty, z.iso.date()]),
    }),
    LIMITS.actions,
  ),
  nothing: z.record(id, z.literal(true)),
  agreements: byId(
    z.strictObject({
      id,
      text: line(LIMITS.text),
      order: count,
      kept: z.union([empty, z.enum(KEPT)]),
      example: z.exactOptional(line(LIMITS.example)),
      earlier: z.exactOptional(z.enum(KEPT)),
      isClosed: z.boolean(),
    }),
    40,
  ),
  aim: text,
  goals: byId(z.strictObject({ id, text: line(LIMITS.goal), order: count }), LIMITS.goals),
  decision: z.nullable(z.strictObject({ reason: text, value: line(LIMITS.text), worry: line(LIMITS.text) })),
  source: z.nullable(
    z.strictObject({
      from: z.enum(LEARNING_SOURCES.map((one) => one.id)),
      who: line(LIMITS.keyWord),
      what: line(LIMITS.text),
      where: line(LIMITS.text),
      date: z.union([empty, z.iso.date()]),
    }),
  ),
  phrases: z.record(
    id,
    z.strictObject({ level: id, item: idOfTwo, text: line(LIMITS.text), answers: line(LIMITS.text) }),
  ),
  topic: z.nullable(idOfTwo),
  arguments: byId(
    z.strictObject({
      id,
      card: id,
      side: z.enum(SIDES.map((one) => one.id)),
      text: line(LIMITS.text),
      order: count,
    }),
    LIMITS.moves,
  ),
  points: byId(
    z.strictObject({
      id,
      kind: z.enum(POINT_KINDS),
      text: line(LIMITS.text),
      order: count,
      recognised: z.exactOptional(z.literal(true)),
      asked: z.exactOptional(z.literal(true)),
    }),
    12,
  ),
  shared: byId(z.strictObject({ id, field: id, text }), 400),
  wordings: byId(
    z.strictObject({
      id,
      order: count,
      texts: list(line(LIMITS.text), LIMITS.versions).check(z.minLength(1)),
      parked: z.boolean(),
    }),
    LIMITS.wordings,
  ),
  inMiddle: z.nullable(id),
  needs: byId(z.strictObject({ id, rating: count, text: line(LIMITS.note) }), LIMITS.needs),
  agreedOn: z.nullable(z.strictObject({ wording: id, text: line(LIMITS.text), note: line(LIMITS.note) })),
  stepsDone: list(count, LIMITS.steps),
  parkingList: byId(z.strictObject({ id, text: line(LIMITS.text), order: count }), LIMITS.proposals),
  takenUp: byId(z.strictObject({ id, text: line(LIMITS.text) }), LIMITS.proposals),
  /** With which goal somebody looked on; not who. */
  visit: z.nullable(z.strictObject({ goal: line(LIMITS.text) })),
  been: list(z.string().check(z.maxLength(60)), 60),
  skipped: z.record(z.string().check(z.regex(/^[\w.-]{1,60}$/)), line(LIMITS.text)),
})
const activity = z.strictObject({
  id,
  method: id,
  version: count,
  question: line(LIMITS.question),
  settings: z.record(id, z.unknown()),
  minutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(LIMITS.minutes))),
  /** Where the group was; absent for what it did not begin yet. */
  step: z.exactOptional(z.strictObject({ phase: id, round: z.int().check(z.minimum(0), z.maximum(9)) })),
  lies: z.exactOptional(lies),
})
const shape = z.strictObject({
  kring: z.literal(FORM.kring),
  version: z.literal(FORM.version),
  title: line(LIMITS.title),
  language: z.enum(LANGUAGES),
  current: id,
  activities: list(activity, LIMITS.activities).check(z.minLength(1)),
})

/** A meeting as a file: what the group can go on with, by nobody in particular. */
export type MeetingFile = z.output<typeof shape>
type InFile = MeetingFile['activities'][number]
/** What of an activity comes out of a file. */
export type Lies = NonNullable<InFile['lies']>

/** What is wrong with a file. */
export type MeetingFault = 'other' | 'otherVersion' | 'shape' | 'tooMuch'

/**
 * @param viewer who leads the meeting: what is hidden from them is in no file
 * @returns what the group can go on with elsewhere or another time; undefined where nothing of it may be kept, or where it is
 *   more than a meeting begins with
 */
export function meetingFile(meeting: Meeting, viewer: MemberId): MeetingFile | undefined {
  const seen = openTo(meeting, viewer)
  // What stays among who was there is in no file: neither that it was done, nor what was asked (METHODS §14.12, 13).
  const isUntold = ({ method, opened }: Activity) => opened && methodOf(method)?.keep !== 'meeting'
  const all = inAgenda(meeting)
    .flatMap((one) => [one, ...partsOf(meeting, one.id)])
    // What is planned is known to who leads, and nothing lies there yet.
    .flatMap((one) => (one.off ? [] : one.opened ? (seen.activities[one.id] ?? []) : [one]))
  const told = all.filter((one) => !isUntold(one))
  const [first] = told
  if (!first || told.length > LIMITS.activities) return undefined
  const isAsked = all.some((one) => isUntold(one) && one.question === meeting.title)
  return {
    ...FORM,
    title: isAsked ? '' : meeting.title,
    language: meeting.language,
    current: told.some(({ id: one }) => one === meeting.current) ? meeting.current : first.id,
    activities: told.map((one) => inFile(one, meeting)),
  }
}

function inFile(one: Activity, { language }: Meeting): InFile {
  const { id: of, method, version, settings, minutes, phase, opened, part } = one
  const group = part && ` (${{ nl: 'groep', en: 'group' }[language]} ${part.group})`
  const question =
    group && isWithin(one.question + group, LIMITS.question) ? one.question + group : one.question
  return {
    id: of,
    method,
    version,
    question,
    settings,
    ...(minutes && { minutes }),
    ...(opened && { step: { phase: phase.id, round: phase.round }, lies: liesIn(one) }),
  }
}

const entries = <T, R>(
  all: Readonly<Record<string, T>>,
  change: (one: T) => R | undefined,
): Record<string, R> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, one]) => {
      const changed = change(one)
      return changed === undefined ? [] : [[key, changed]]
    }),
  )

function liesIn(one: Activity): Lies {
  // Bytes of pictures are no part of a file, and a picture without them is an empty frame.
  const marks = entries(one.marks, ({ touched: _, ...mark }) =>
    mark.drawing.shape === 'image' ? undefined : mark,
  )
  return {
    cards: entries(
      one.cards,
      ({ before: _before, changedAt: _at, came: _came, touched: _touched, ...rest }) => rest,
    ),
    marks,
    reasons: entries(one.moves, ({ id: move, card: about, note }) =>
      note === '' ? undefined : { id: move, card: about, note },
    ),
    // What nobody knows the outcome of yet is asked anew.
    ratings: entries(one.ratings, ({ open, ...rest }) =>
      open ? undefined : (rest as Lies['ratings'][string]),
    ),
    chosen: one.chosen,
    actions: one.actions,
    nothing: one.nothing,
    agreements: one.agreements,
    aim: one.aim,
    goals: one.goals,
    decision: one.decision,
    source: one.source,
    phrases: one.phrases,
    topic: one.topic,
    arguments: one.arguments,
    points: one.points,
    shared: one.shared,
    wordings: one.wordings,
    inMiddle: one.inMiddle,
    needs: one.needs,
    agreedOn: one.agreedOn,
    stepsDone: [...one.stepsDone],
    parkingList: one.parkingList,
    takenUp: one.takenUp,
    visit: one.visit && { goal: one.visit.goal },
    been: one.been,
    skipped: one.skipped,
  }
}

/**
 * Reads what somebody brings as the file of a meeting.
 * @param found what was parsed; how large it may be, whoever parsed it sees to
 * @returns the file, or what is wrong; nothing of what is wrong is taken
 */
export function meetingFileIn(found: unknown): MeetingFile | MeetingFault {
  const { kring, version } = Object(found) as { kring?: unknown; version?: unknown }
  if (kring !== FORM.kring) return 'other'
  if (version !== FORM.version) return 'otherVersion'
  const read = shape.safeParse(found)
  if (!read.success) return 'shape'
  const file = read.data
  if (new Set(file.activities.map((one) => one.id)).size < file.activities.length) return 'shape'
  if (!file.activities.some((one) => one.id === file.current)) return 'shape'
  let [lines, cards, ink] = [0, 0, 0]
  for (const one of file.activities) {
    const method = methodOf(one.method)
    if (!method || method.version !== one.version) return 'otherVersion'
    const settings = settingsOf(method, one.settings)
    if (!settings) return 'shape'
    one.settings = settings
    lines += linesIn(settings)
    if (!one.step !== !one.lies) return 'shape'
    if (!one.step || !one.lies) continue
    // Who was there agreed that nothing of it is kept.
    if (method.keep === 'nothing') return 'shape'
    const names = stepsOf(method, settings).map(nameOf)
    if (!names.includes(stepNamed({ id: one.step.phase, round: one.step.round }))) return 'shape'
    if (!isWhole(one.lies, method, settings)) return 'shape'
    if (Object.keys(one.lies.cards).length > Math.max(LIMITS.cards, tableOf(method).room ?? 0) * 2)
      return 'tooMuch'
    cards += Object.keys(one.lies.cards).length
    for (const { drawing } of Object.values(one.lies.marks))
      ink +=
        'points' in drawing ? drawing.points.length : 'text' in drawing ? (drawing.text?.length ?? 0) / 2 : 0
  }
  return lines > LIMITS.lines || cards > LIMITS.allCards || ink > MARK_LIMITS.ink ? 'tooMuch' : file
}
