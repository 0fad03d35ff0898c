import type * as z from 'zod/mini'
import type { ToldOf } from '../audience.ts'
import type { Words } from '../basis/words.ts'
import type { Context } from '../context.ts'
import type { Activity, Meeting, Member, MemberId } from '../meeting.ts'
import type { Method, Phase } from '../methods/method.ts'
import type { Due, Planned } from '../opening.ts'
import type { Code } from '../protocol/codes.ts'
import type { Envelope, Saying } from '../statement.ts'

/** What a kind of statement carries besides its envelope: parsing, types and the protocol page come from it. */
export type Shape = Readonly<Record<string, z.ZodMiniType>>
export type Shapes = Readonly<Record<string, Shape>>
export type Args<S extends Shape> = z.output<z.ZodMiniObject<S>>

/**
 * Who may say something about an activity. `turnHolder` is heard besides what their role allows; `screen` is what
 * hands on the wall may do without acting for somebody; `onlooker` who looks on, and is heard nowhere else (METHODS §14.15); `visitor`
 * who would look on and waits at the door, nor are they.
 */
export type Who = 'facilitator' | 'participant' | 'turnHolder' | 'screen' | 'onlooker' | 'visitor'
/** Whoever is in the room and does not only look on; for somebody else only who acts for others. */
export const ANYBODY = 'anybody'
/** Everybody who has hands on the board. */
export const HANDS = ['participant', 'screen', 'facilitator'] as const satisfies readonly Who[]

/** One thing a statement touches; `isNew` where it may bring back something that is gone. */
export type Ref = { readonly id: string; readonly isNew?: true }

/**
 * Whether a device shows a statement before its receipt: `never` where the outcome hangs on what only the server
 * knows, `own` for what is the speaker's alone, `all` for what it does to the board, and `untilShown` where it may stay
 * shown until the board shows it: said twice it is refused or changes nothing.
 */
export type Prediction = 'never' | 'own' | 'all' | 'untilShown'

/** What a judgement about an activity has before it; permission has been given. */
export type Run<U = unknown> = {
  meeting: Meeting
  activity: Activity
  method: Method
  phase: Phase
  /** How the phase uses the capability; absent for what is done in every phase. */
  use: U
  /** Whose device speaks. */
  speaker: Member
  /** For whom it counts: the speaker, or the person they act for. */
  actor: MemberId
  context: Context
}

/** One kind of statement about an activity. */
export type StatementSpec<S extends Shape, U> = {
  /** Who may say it where a phase uses the capability, or how that follows from how it is used. */
  readonly by: readonly Who[] | typeof ANYBODY | ((use: U) => readonly Who[])
  /**
   * In what a group does by itself the one who leads it may say it too, or anybody of the group where nobody was chosen:
   * the coach is not always with them.
   */
  readonly byGroup?: 'anybody' | 'leader'
  /** @returns what becomes of the activity, or the code why not */
  judge(run: Run<U>, said: Envelope & Args<S>): Activity | Code
  /**
   * What may be said today, asked before `judge` of what somebody says and never of what a ledger holds: a rule that may
   * still become stricter stands here, or meetings that were held by the milder one could not be read any more. Nor is it
   * asked of what is live and was accepted, when a device says it again after a restart.
   * @returns why not, or undefined
   */
  refuses?(run: Run<U>, said: Envelope & Args<S>): Code | undefined
  /** @returns what becomes of other activities of the meeting, where it changes those as well */
  elsewhere?(meeting: Meeting, said: Envelope & Args<S>): readonly Activity[]
  /**
   * What takes it back, in this order and still without an envelope: none when it cannot be taken back this time,
   * `final` when it never can.
   */
  readonly inverse: 'final' | ((before: Activity, said: Args<S>) => Saying[])
  /** What it touches: an undo of it is heard only while nobody else touched that since. */
  about(said: Args<S>): readonly Ref[]
  /** The same about these things only; absent where it is about all of them or nothing. */
  among?(said: Args<S>, ids: ReadonlySet<string>): Args<S>
  readonly predict: Prediction
  /**
   * It is heard and kept nowhere but in memory. Its device holds it, and says it again after a restart, as long as it
   * lives; of several that one person said the last one counts.
   */
  readonly live?: { lives(scene: Lasting, said: Args<S>): boolean }
}

/** What decides whether something live is still so, as its speaker may know it. */
export type Lasting = { meeting: Meeting; activity: Activity; speaker: MemberId }

/** A value without fields that could be told, or not. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: string }

/**
 * Where a field of a slice goes, and where it is kept. A field nobody listed is in no payload, and does not compile.
 * `ledger`: what a statement did to it is kept until the meeting expires; `room`: it is in memory, and goes with the
 * phase or with the room. `everyone`: the field as one value in the activity's record; all of it where it holds no records,
 * else what is told of it.
 */
export type RecordSpec<Field> = { readonly keep: 'ledger' | 'room' } & (
  | ({ readonly to: 'everyone' } & ([Field] extends [Plain]
      ? { tell?(value: Field, told: Told): Field }
      : { tell(value: Field, told: Told): Field }))
  | { readonly to: 'nobody' }
  | {
      /** Each of its entries as a record of its own, for those it is for. */
      readonly each: EntrySpec<Field[keyof Field]>
    }
)

/**
 * What is told of one entry, or undefined when it is not for whoever asks: of a record only what audience.ts leaves of it.
 */
export type EntrySpec<Entry> = {
  /** On the board. */
  toAll?(entry: Entry): ToldOf<Entry> | undefined
  /** Besides, in the notebook of one viewer. */
  toOne?(entry: Entry, id: string, seen: Seen): ToldOf<Entry> | undefined
  /** It must not be told which of these came before which. */
  readonly unordered?: true
  /** The entry as a view has it, when only part of it is known; as it was told when absent. */
  whole?(known: Partial<Entry>): Entry
}
/** `here`: how many people are here who take part. */
export type Told = { activity: Activity; here: number }
export type Seen = { viewer: Member; meeting: Meeting; activity: Activity }

/** What a hook has before it: an activity of a meeting, and when. */
export type Scene = { meeting: Meeting; method: Method; context: Context }

/** A part of a harvest: what was said, what the group said of it, and by what people see it. */
export type HarvestPart = {
  title: Words
  lines: readonly { text: Words | string; said?: Words; examples?: readonly string[] }[]
}

/**
 * What became of somebody: `gone` for good, `aside` for a while or as one who looks on, `back`, or newly `in`.
 * `tookPart`: whether they were here and took part until then.
 */
export type RosterChange = { member: MemberId; is: 'gone' | 'aside' | 'back' | 'in'; tookPart: boolean }

/**
 * Where words are (DESIGN §2). `own`: only on the device on which they were written. `live`: in the notebook of who
 * wrote them and in the memory of the room, while it lasts. `kept`: in the ledger, until the meeting expires.
 * `released`: kept, and marked by the group to leave it. `none`: nobody says or writes any.
 */
export type WordPlace = 'none' | 'own' | 'live' | 'kept' | 'released'

/**
 * What every device knows of one thing a group can do in an activity, whatever its method is: its slice of state, what is
 * said of it, and whom its records reach. So a view is read, and the kinds of statements are known, before it is judged.
 */
export type Description<Id extends string, State, K extends Shapes, U, W extends WordPlace> = {
  readonly id: Id
  readonly scope: 'activity'
  /** Where the words are that people say or write with it; a method that keeps nothing uses none that are kept. */
  readonly words: W
  /** Its slice of an activity that begins. */
  readonly initial: State
  /** Own words are said to nobody: there is no kind of statement for them. */
  readonly kinds: W extends 'own' ? (keyof K extends never ? K : never) : K
  /** The kinds that are live ({@link StatementSpec}): a device that has no handlers yet writes none of it on its disk. */
  readonly live?: readonly (keyof K & string)[]
  readonly records: { readonly [F in keyof State]: RecordSpec<State[F]> }
  /** Its statements are heard in every phase in which this holds; else only in phases that use it. */
  readonly always?: (method: Method, phase: Phase) => boolean
  /** Only for types: how a phase uses it. */
  readonly used?: U
}

/** How what is said of it is judged, and what happens by itself. */
export type Handlers<K extends Shapes, U> = {
  readonly statements: { readonly [N in keyof K]: StatementSpec<K[N], U> }
  /** The group goes forward into a phase, or past it. */
  pass?(scene: Scene, activity: Activity, phase: Phase): Activity
  /** After every statement about an activity, whatever it was about. */
  settle?(scene: Scene, before: Activity, after: Activity): Activity
  /** A phase that uses it is left. */
  leave?(scene: Scene, activity: Activity, use: U): Activity
  /** A phase that uses it begins; also the first one, when the activity comes to lie on the table for the first time. */
  enter?(scene: Scene, activity: Activity, use: U, round: number): Activity
  /**
   * People left, are away, came or came back; also called with no changes when the activity is taken up, or put aside
   * for another one.
   */
  roster?(scene: Scene, activity: Activity, changes: readonly RosterChange[]): Activity
  /** What of an activity is kept on disk, besides that fields of the room are not. */
  durable?(activity: Activity): Activity
  /** What the server itself has to state now, because of what only its memory holds. */
  due?(meeting: Meeting, activity: Activity): Due | undefined
  /** Whether what a phase uses it for has come to its end; absent where only a facilitator can tell. */
  isDone?(scene: Pick<Scene, 'meeting' | 'method'>, activity: Activity, use: U): boolean
}

/**
 * Handlers apart from their description, for what only some methods use: the methods bring them (`Method.brings`). Where
 * no method uses it, its hooks would change nothing.
 */
export type BroughtHandlers<Id extends string, K extends Shapes, U> = Handlers<K, U> & { readonly of: Id }

/**
 * One thing a group can do in an activity: its slice of state, what is said of it, whom its records reach, and what
 * happens by itself. Everything about it stands in its folder; kinds, handlers, permission, hiding, undo and
 * prediction follow from the list of them (capabilities.ts).
 */
export type Capability<Id extends string, State, K extends Shapes, U, W extends WordPlace> = Description<
  Id,
  State,
  K,
  U,
  W
> &
  Handlers<K, U>

/** What a judgement about the meeting as a whole has before it; permission has been given. */
export type MeetingRun = {
  meeting: Meeting
  speaker: Member
  context: Context
  /** Begins an activity; undefined for a method we do not know. */
  begin(planned: Planned, order: number): Activity | undefined
}

/** How one kind of statement about the meeting as a whole is judged: it cannot be taken back, and waits for its receipt. */
export type MeetingStatementSpec<S extends Shape> = {
  /** What may be said today, as of an activity ({@link StatementSpec}). @returns why not, or undefined */
  refuses?(run: MeetingRun, said: Envelope & Args<S>): Code | undefined
  judge(run: MeetingRun, said: Envelope & Args<S>): Meeting | Code
}

/** Who may say something about the meeting as a whole. */
export type MeetingSpeaker = 'facilitator' | 'facilitatorOrSelf' | 'everyone'

/** What every device knows of a thing a group can do about the meeting as a whole: people, the door, the agenda. */
export type MeetingDescription<Id extends string, K extends Shapes> = {
  readonly id: Id
  readonly scope: 'meeting'
  readonly kinds: K
  readonly by: { readonly [N in keyof K]: MeetingSpeaker }
}

/** How it is judged, apart: a device that says nothing of the kind does without (about-meeting.ts). */
export type MeetingHandlers<Id extends string, K extends Shapes> = {
  readonly of: Id
  readonly statements: { readonly [N in keyof K]: MeetingStatementSpec<K[N]> }
}

export type MeetingCapability<Id extends string, K extends Shapes> = MeetingDescription<Id, K> &
  Pick<MeetingHandlers<Id, K>, 'statements'>

/** What has no slice of its own. */
export type Stateless = Record<never, never>
/** For statements that touch nothing others could change. */
export const NOTHING = (): readonly Ref[] => []

/** @returns a record without one key; the same one when that is not in it */
export function without<T>(records: Record<string, T>, key: string): Record<string, T> {
  if (!Object.hasOwn(records, key)) return records
  const { [key]: _gone, ...rest } = records
  return rest
}
