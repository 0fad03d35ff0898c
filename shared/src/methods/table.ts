import { isWithin } from '../basis/text.ts'
import type { Words } from '../basis/words.ts'
import type { Ground } from '../ground/ground.ts'
import { type Activity, type Card, LIMITS, type Meeting, type Settings, type ZoneId } from '../meeting.ts'
import type { Code } from '../protocol/codes.ts'
import type { Then } from './earlier.ts'
import { EARLIER } from './earlier-setting.ts'
import type { Method } from './method.ts'

/** A card that lies there when the activity begins; nobody in particular made it. */
export type StartCard = Pick<Card, 'label' | 'text' | 'zone' | 'details'>

/** Something the method wants to know of a card besides its text. */
export type Detail = {
  readonly id: string
  readonly title: Words
  readonly help?: Words
  /** The zones whose cards have it; all when absent. */
  readonly zones?: readonly ZoneId[]
  /** Known from the beginning: nobody changes it. */
  readonly fixed?: true
  /** A card lacks nothing without it. */
  readonly welcome?: true
  /** Asked only of cards that came along from the last time. */
  readonly cameAlong?: true
} & (
  | {
      readonly type: 'choice'
      /** `mark`: one character that tells the option without colour. */
      readonly options: readonly {
        readonly id: string
        readonly title: Words
        readonly mark?: string
        readonly short?: Words
      }[]
      /** What follows from a card says this as well, wherever it stands. */
      readonly goesAlong?: true
      /** Shown as a balance, so that a group sees the one beside the other (METHODS M4). */
      readonly balance?: true
    }
  | { readonly type: 'text' }
  /** Another card, from this zone. */
  | { readonly type: 'card'; readonly from: ZoneId }
)

/**
 * Characters on a card: of what is read from afar, and of what people are asked to write besides, for who reads it from
 * nearby. A card from before a method asked for less keeps what it has.
 */
export type CardLengths = { readonly label: number; readonly text: number }

/** How a group crosses two cards into a question. */
export type Crossing = {
  /** The zones of the first and of the second card. */
  readonly from: readonly ZoneId[]
  readonly with: readonly ZoneId[]
  /** The beginning of a question about these two. */
  sentence(card: Card, across: Card): Words
}

/** What lies on the table of a method, and how: only where there are cards. */
export type Table = {
  /** What is drawn under the cards, and where its zones are. */
  ground(settings: Settings): Ground
  /** Zone names as people read them; also of zones that exist only for writing. */
  zoneTitle(settings: Settings, zone: ZoneId): Words
  /** What stands in a zone of rings on the board, where that is shorter than its name or says more. */
  zoneSign?(settings: Settings, zone: ZoneId): Words
  /** How much is written on a card; a short label, and more words for who wants, when absent. */
  readonly lengths?: CardLengths
  /** What the group is looking for, as it names the core. */
  coreTitle(settings: Settings): Words
  /** What a group decides about a card it chooses in this zone; where absent the same is decided about all. */
  choiceTitle?(zone: ZoneId): Words
  /** Cards that lie on the table from the beginning, such as those of an earlier meeting. */
  startsWith?(settings: Settings): readonly StartCard[]
  /** Where cards of another activity may come to lie, the usual place first; absent where there is none for them. */
  brought?(settings: Settings): readonly ZoneId[]
  /** Where a hidden card goes when it is laid on the table, and what is known of it then; its own zone when absent. */
  laid?(zone: ZoneId): { zone: ZoneId; details: Record<string, string> }
  /** The zone a card on the table was written in, where that is another than it lies in. */
  written?(card: Card): ZoneId
  /** Why a card may not be placed there where everybody sorts, or undefined when it may. */
  placeRefusal?(activity: Activity, card: Card, zone: ZoneId): Code | undefined
  /** What people say about cards besides their text. */
  details?(settings: Settings): readonly Detail[]
  /**
   * Where a card belongs after something was said about it, given its details; where it lies when absent. A card that
   * is put elsewhere by it knows where it came from (`card.came`).
   */
  zoneAfter?(card: Pick<Card, 'zone' | 'details' | 'came'>): ZoneId
  /** Where a pile begins, given where its parts lay. */
  pileZone(settings: Settings, parts: readonly Card[]): ZoneId
  /** Why the group cannot choose this card yet, or undefined when it can. */
  choiceRefusal?(activity: Activity, card: Card): Code | undefined
  /** Whether a card stays where it lies when the group puts aside what it does not go on with; none does when absent. */
  stays?(activity: Activity, card: Card): boolean
  readonly crossing?: Crossing
  /** What may be drawn: ink as a layer above the cards, or everything, as on a whiteboard; nothing when absent. */
  readonly drawing?: 'ink' | 'everything'
  /** Whether everybody may change and remove what anybody made, as on a whiteboard. */
  readonly shared?: true
  /** How many cards it holds; LIMITS.cards when absent. */
  readonly room?: number
  /** The cards that lie ready when a core is put together; nothing is decided by it. */
  coreSuggestion(activity: Activity): Card[]
  /** How this time is compared with the last, where the group took that up again. */
  readonly compares?: {
    from(settings: Settings): Then | undefined
    /** The ways a card can go, in the order in which they are told. */
    readonly ways: readonly { readonly id: string; readonly title: Words }[]
    /** Which way a card went, given what stands for it now; undefined where that says nothing. */
    way(card: Card, now: Card): string | undefined
    /** The zones for which it is told apart. */
    readonly byZone?: readonly ZoneId[]
    /** The way of a card that says nothing new. */
    readonly stayed?: string
    /** The way a card went for the zone it lay in, where it came to lie in another. */
    readonly left?: string
    /** Whether it shows where cards lay, with the way they went. */
    readonly trails?: true
  }
  /** Loose cards from most to least important, by position. */
  ranking(activity: Activity): { zone: ZoneId; cards: Card[] }[]
}

/** Nothing lies anywhere: people sit in a circle and talk. */
const BARE: Table = {
  ground: () => ({ kind: 'circle' }),
  zoneTitle: (_settings, zone) => ({ nl: zone, en: zone }),
  coreTitle: () => ({ nl: 'Geen kaarten', en: 'No cards' }),
  pileZone: () => '',
  coreSuggestion: () => [],
  ranking: () => [],
}

/** @returns whether a method asks this of a card, where it lies and for how long it has been there */
export function isAskedOf(detail: Detail, { zone, details }: Card): boolean {
  if (detail.cameAlong && details[EARLIER] === undefined) return false
  return detail.zones?.includes(zone) ?? true
}

const SHORT: CardLengths = { label: LIMITS.label, text: LIMITS.text }

/** @returns how much is written on the cards of a method */
export function lengthsOf(method: Method): CardLengths {
  return method.table?.lengths ?? SHORT
}

/** @returns how many cards may still be laid on the table of an activity, hidden ones counted as laid */
export function roomLeft(
  { activities }: Pick<Meeting, 'activities'>,
  activity: Activity,
  method: Method,
): number {
  const held = ({ cards, drafts }: Activity) => Object.keys(cards).length + Object.keys(drafts).length
  const all = Object.values(activities).reduce((sum, one) => sum + held(one), 0)
  return Math.min((tableOf(method).room ?? LIMITS.cards) - held(activity), LIMITS.allCards - all)
}

/** @returns whether a card or pile of a method has room for this label */
export function isLabel(method: Method, label: string): boolean {
  return isWithin(label, lengthsOf(method).label)
}

/** @returns what lies on a method's table; nothing does where it has none */
export function tableOf(method: Method): Table {
  return method.table ?? BARE
}

/** Asked for each card at each change; settings stay the same object. */
const known = new WeakMap<Settings, Map<Method, readonly Detail[]>>()

/** @returns what is asked of the cards of a method besides their text; nothing for many */
export function detailsIn(method: Method, settings: Settings): readonly Detail[] {
  const byMethod = known.get(settings) ?? new Map<Method, readonly Detail[]>()
  known.set(settings, byMethod)
  const asked = byMethod.get(method) ?? tableOf(method).details?.(settings) ?? []
  byMethod.set(method, asked)
  return asked
}
