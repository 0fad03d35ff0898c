import type { Words } from '../../basis/words.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { countOf } from '../../capabilities/rate/rating.ts'
import type { Consent } from '../../capabilities/rate/scales.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { type Activity, type Card, LIMITS, looseCards, type Settings, type ZoneId } from '../../meeting.ts'
import { anchorsOf } from '../anchors-setting.ts'
import { cardsOf, thenOf } from '../earlier.ts'
import { EARLIER } from '../earlier-setting.ts'
import type { Method } from '../method.ts'
import type { Detail } from '../table.ts'
import { coding } from './coding.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { COLUMNS, ZONES } from './zones.ts'

/** Height of a column's name, in world units. */
const HEAD = 72

const ground: Ground = { kind: 'boxes', tint: 'each', boxes: gridOf([ZONES], HEAD) }

/** METHODS §3: does what was stopped really stop, did what was begun begin? */
const WAYS = [
  { id: 'done', title: { nl: 'gelukt', en: 'it worked' }, mark: '!' },
  { id: 'partly', title: { nl: 'voor een deel', en: 'partly' }, mark: '±' },
  { id: 'not', title: { nl: 'niet gelukt', en: 'it did not' }, mark: '×' },
] as const

/** METHODS M6: what works is seen first, then a group dares to change. */
export const bbb: Method = {
  id: 'bbb',
  version: 1,
  title: { nl: 'Borgen Bannen Beginnen', en: 'Keep Stop Start' },
  why: {
    nl: 'Eerst zien wat werkt, dan durven veranderen.',
    en: 'First see what works, then dare to change.',
  },
  offer: { nl: 'Terugkijken, kiezen, weinig tijd', en: 'Looking back, choosing, little time' },
  wants: 'decide',
  people: [4, 12],
  questionLabel: { nl: 'Waar kijken we op terug?', en: 'What do we look back on?' },
  questionExample: () => ({
    nl: 'Onze oudergesprekken van dit jaar',
    en: 'Our talks with parents this year',
  }),
  settings,
  phases,
  brings: [detailsHandlers, sortHandlers],
  keep: 'meeting',
  carries: {
    coding: () => coding,
    cards: ({ settings: chosen }, { decided }) =>
      decided.map((card) => ({ ...card, ...withAnchor(card, nameOf(anchorsOf(chosen))) })),
    placeOf: (_settings, zone) => ({ where: columnTitle(zone) }),
  },
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) => columnTitle(zone),
    // METHODS M6: a key word, and then a why, which is asked about every card.
    lengths: { label: LIMITS.keyWord, text: 0 },
    coreTitle: () => ({ nl: 'Hier staan we samen achter', en: 'This is what we stand for together' }),
    choiceTitle: (zone) => COLUMNS.find(({ id }) => id === zone)?.chosen ?? { nl: zone, en: zone },
    placeRefusal: () => 'card.otherColumn',
    details: ({ anchors }) => detailsFor(anchorsOf({ anchors })),
    startsWith: ({ earlier, anchors }) =>
      cardsOf(coding, earlier).map((card) => ({
        ...card,
        ...withAnchor(card, idOf(anchorsOf({ anchors }))),
      })),
    compares: {
      from: ({ earlier }) => thenOf(coding, earlier),
      ways: [
        ...WAYS,
        { id: 'notDiscussed', title: { nl: 'nog niet besproken', en: 'not talked about yet' } },
      ],
      way: ({ details }) => (details[EARLIER] === undefined ? undefined : (details.went ?? 'notDiscussed')),
      byZone: ZONES,
    },
    drawing: 'ink',
    brought: () => ZONES,
    pileZone: (_settings, parts) => parts[0]?.zone ?? 'keep',
    // METHODS M6: a why linked to a vision anchor before an item is harvested.
    choiceRefusal: ({ settings: chosen }, card) => {
      if (isFounded(chosen, card)) return undefined
      return card.details.why ? 'card.needsAnchor' : 'card.needsWhy'
    },
    coreSuggestion: agreed,
    ranking: (activity) =>
      ZONES.map((zone) => ({ zone, cards: looseCards(activity).filter((card) => card.zone === zone) })),
  },
}

function columnTitle(zone: ZoneId): Words {
  return COLUMNS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }
}

/** What is asked of every card; where the school named no anchors, none is asked for. */
function detailsFor(anchors: readonly string[]): Detail[] {
  const why: Detail = {
    id: 'why',
    type: 'text',
    title: { nl: 'Waarom', en: 'Why' },
    help: { nl: 'Waarom kiezen we dit?', en: 'Why do we choose this?' },
  }
  const anchor: Detail = {
    id: 'anchor',
    type: 'choice',
    goesAlong: true,
    title: { nl: 'Visieanker', en: 'Vision anchor' },
    help: { nl: 'Bij welke waarde hoort het?', en: 'Which value does it belong to?' },
    options: anchors.map((title, index) => ({ id: anchorId(index), title: { nl: title, en: title } })),
  }
  const replaces: Detail = {
    id: 'replaces',
    type: 'card',
    from: 'stop',
    zones: ['start'],
    title: { nl: 'Komt in de plaats van', en: 'Takes the place of' },
  }
  const earlier: Detail = {
    id: EARLIER,
    type: 'choice',
    fixed: true,
    title: { nl: 'Vorige keer besloten', en: 'Decided last time' },
    options: COLUMNS.map(({ id, chosen }) => ({ id, title: chosen })),
  }
  const went: Detail = {
    id: 'went',
    type: 'choice',
    cameAlong: true,
    title: { nl: 'Hoe ging het?', en: 'How did it go?' },
    options: WAYS.map((way) => ({ ...way, short: way.title })),
  }
  return [went, why, ...(anchors.length > 0 ? [anchor] : []), replaces, earlier]
}

function anchorId(index: number): string {
  return `anchor-${index + 1}`
}

type Named = (said: string) => string | undefined

/** Anchors travel by their words: another time they may stand in another order. */
const idOf =
  (anchors: readonly string[]): Named =>
  (said) => {
    const index = anchors.indexOf(said)
    return index < 0 ? undefined : anchorId(index)
  }
const nameOf =
  (anchors: readonly string[]): Named =>
  (said) =>
    anchors.find((_anchor, index) => anchorId(index) === said)

/** @returns the details of a card with its anchor called otherwise; without one that is none any more */
function withAnchor({ details }: Pick<Card, 'details'>, named: Named): Pick<Card, 'details'> {
  const { anchor, ...others } = details
  const now = anchor === undefined ? undefined : named(anchor)
  return { details: now === undefined ? others : { ...others, anchor: now } }
}

/** @returns whether a card has its why, and its anchor where there are any. */
function isFounded(settings: Settings, { details }: Card): boolean {
  return Boolean(details.why && (details.anchor || anchorsOf(settings).length === 0))
}

/** Founded cards that somebody stands behind and nobody said "not yet" to; none where no counts are shown. */
function agreed(activity: Activity): Card[] {
  const count = (card: Card, level: Consent) => countOf(activity.ratings.settle, card.id, level)
  return looseCards(activity).filter(
    (card) =>
      !card.parked &&
      isFounded(activity.settings, card) &&
      count(card, 'yes') > 0 &&
      count(card, 'notYet') === 0,
  )
}
