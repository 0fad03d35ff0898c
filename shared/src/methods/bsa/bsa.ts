import type { Words } from '../../basis/words.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { WORLD } from '../../ground/world.ts'
import { type Activity, type Card, looseCards, type ZoneId } from '../../meeting.ts'
import { cardsOf, SAID_THEN, thenOf } from '../earlier.ts'
import { EARLIER } from '../earlier-setting.ts'
import type { Method } from '../method.ts'
import type { StartCard } from '../table.ts'
import { coding } from './coding.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { ASIDE, DECK, FARTHEST, LINE, SIDES, STEPS, STRENGTH } from './zones.ts'

const HEAD = 90
const MARGIN = 8
/** Height of the strip under the line, where cards wait and what nobody can change lies. */
const STRIP = 218

const LINE_HEIGHT = WORLD.height - STRIP - 3 * MARGIN
const strip = { y: WORLD.height - MARGIN - STRIP / 2, height: STRIP, head: 58, quiet: true as const }
/** The heap takes the room of one card that is being read. */
const DECK_WIDTH = 520

const ground: Ground = {
  kind: 'boxes',
  tint: 'deepening',
  boxes: [
    ...gridOf([LINE], HEAD, {
      x: WORLD.width / 2,
      y: MARGIN + LINE_HEIGHT / 2,
      width: WORLD.width - 2 * MARGIN,
      height: LINE_HEIGHT,
    }).map((box) => ({ ...box, line: true as const })),
    { zone: DECK, x: MARGIN + DECK_WIDTH / 2, width: DECK_WIDTH, heap: true, ...strip },
    {
      zone: ASIDE,
      x: (MARGIN * 2 + DECK_WIDTH + WORLD.width - MARGIN) / 2,
      width: WORLD.width - DECK_WIDTH - 3 * MARGIN,
      ...strip,
    },
  ],
  arrow: { y: MARGIN + HEAD + 10, from: 2 * MARGIN, to: WORLD.width - 2 * MARGIN },
}

/** What has a place: of a card nobody read yet nothing is asked. */
const PLACED = [...LINE, ASIDE]

const asideTitle = { nl: 'Hier gaan wij niet over', en: 'Not ours to change' }

/** METHODS M4: where we stand against an ambition, so that progress can be seen later. */
export const bsa: Method = {
  id: 'bsa',
  version: 1,
  title: { nl: 'Beginsituatie', en: 'Starting situation' },
  why: {
    nl: 'Wie weet waar hij staat, ziet later de vooruitgang.',
    en: 'Knowing where you stand lets you see progress later.',
  },
  alsoCalled: { nl: 'BSA, beginsituatieanalyse', en: 'Starting point analysis' },
  offer: { nl: 'De ambitie is bekend', en: 'The ambition is known' },
  wants: 'look',
  people: [4, 9],
  questionLabel: { nl: 'Onze ambitie', en: 'Our ambition' },
  questionExample: () => ({
    nl: 'Elke leerling kan vertellen wat hij leert en waarom',
    en: 'Every pupil can say what they learn and why',
  }),
  settings,
  phases,
  brings: [detailsHandlers, sortHandlers],
  keep: 'meeting',
  carries: {
    coding: () => coding,
    cards: looseCards,
    placeOf: (_settings, zone) => placeOn(zone),
  },
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) => titleOf(zone),
    coreTitle: () => ({ nl: 'Hier beginnen we', en: 'This is where we begin' }),
    laid: (zone) => ({ zone: DECK, details: { side: zone } }),
    written: (card) => card.details.side ?? card.zone,
    startsWith: ({ earlier }) => cardsOf(coding, earlier).map(beside),
    // What lies beside the line is there because of what was said of it.
    placeRefusal: (_activity, card, zone) => {
      if (card.zone === ASIDE || zone === ASIDE) return 'card.byInfluence'
      // Only what was taken off the heap where everybody sorts goes back on it.
      return LINE.includes(zone) || (zone === DECK && card.came?.zone === DECK) ? undefined : 'card.notNow'
    },
    details: () => [
      {
        id: 'side',
        type: 'choice',
        title: { nl: 'Al of nog niet', en: 'There or not yet' },
        balance: true,
        options: SIDES.map(({ id, title, mark, short }) => ({ id, title, mark, short })),
      },
      {
        id: 'influence',
        type: 'choice',
        title: { nl: 'Invloed', en: 'Influence' },
        zones: PLACED,
        help: { nl: 'Kunnen wij hier iets aan doen?', en: 'Can we do something about it?' },
        options: [
          {
            id: 'us',
            title: { nl: 'Wij zelf', en: 'We can' },
            mark: '•',
            short: { nl: 'wij zelf', en: 'we can' },
          },
          {
            id: 'help',
            title: { nl: 'Met hulp', en: 'With help' },
            mark: '&',
            short: { nl: 'met hulp', en: 'with help' },
          },
          { id: 'notUs', title: { nl: 'Niet wij', en: 'Not us' } },
        ],
      },
      {
        id: 'know',
        type: 'choice',
        title: { nl: 'Hoe zeker', en: 'How sure' },
        zones: PLACED,
        options: [
          {
            id: 'know',
            title: { nl: 'Weten', en: 'We know' },
            mark: '!',
            short: { nl: 'zeker', en: 'sure' },
          },
          {
            id: 'guess',
            title: { nl: 'Vermoeden', en: 'We guess' },
            mark: '?',
            short: { nl: 'vermoeden', en: 'a guess' },
          },
        ],
      },
      {
        id: EARLIER,
        type: 'choice',
        fixed: true,
        title: { nl: 'Vorige keer', en: 'Last time' },
        options: [...STEPS, { id: ASIDE, title: asideTitle }],
      },
      { id: SAID_THEN, type: 'text', fixed: true, title: { nl: 'Toen gezegd', en: 'Said then' } },
    ],
    zoneAfter,
    drawing: 'ink',
    // They are read out with the others; on which side they are, is said as they are written.
    brought: () => SIDES.map(({ id }) => id).toReversed(),
    // What somebody can change does not go beside the line because it is joined with what nobody can.
    pileZone: (_settings, parts) => parts.find((part) => part.zone !== ASIDE)?.zone ?? ASIDE,
    // METHODS M4: strengths are built on, and what nobody can change is not for later either.
    stays: (activity, card) => card.zone === ASIDE || holdsStrength(activity, card),
    coreSuggestion: () => [],
    compares: {
      from: ({ earlier }) => thenOf(coding, earlier),
      ways: [
        { id: 'nearer', title: { nl: 'dichterbij', en: 'nearer' } },
        { id: 'further', title: { nl: 'verder', en: 'further' } },
        { id: 'stayed', title: { nl: 'gebleven', en: 'stayed' } },
        { id: 'new', title: { nl: 'nieuw', en: 'new' } },
      ],
      way: (card, now) => wayOf(card.details[EARLIER], now.zone),
      stayed: 'stayed',
      trails: true,
    },
    ranking: (activity) =>
      [...LINE, ASIDE, DECK].map((zone) => ({
        zone,
        cards: looseCards(activity).filter((card) => card.zone === zone),
      })),
  },
}

function titleOf(zone: ZoneId): Words {
  if (zone === DECK) return { nl: 'Nog te lezen', en: 'Still to read' }
  if (zone === ASIDE) return asideTitle
  return [...STEPS, ...SIDES].find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }
}

/** Where something lay; what is not on the line is neither near the ambition nor far from it. */
function placeOn(zone: ZoneId) {
  const at = LINE.indexOf(zone)
  return { where: titleOf(zone), ...(at >= 0 && { near: at / (LINE.length - 1) }) }
}

/** @returns whether a card is a strength, or a pile with one in it. */
function holdsStrength(activity: Activity, { details, pile }: Card): boolean {
  if (details.side === STRENGTH) return true
  return pile.some((id) => {
    const part = activity.cards[id]
    return part !== undefined && holdsStrength(activity, part)
  })
}

/** What lies beside the line does so because nobody here can change it. */
function beside(card: StartCard): StartCard {
  return card.zone === ASIDE ? { ...card, details: { ...card.details, influence: 'notUs' } } : card
}

/** METHODS M4, compare: nearer to the ambition or further from it; what is not on the line says nothing of that. */
function wayOf(from: ZoneId | undefined, to: ZoneId): string | undefined {
  const now = LINE.indexOf(to)
  if (from === undefined) return now === -1 && to !== ASIDE ? undefined : 'new'
  const then = LINE.indexOf(from)
  if (from === to) return 'stayed'
  if (then === -1 || now === -1) return undefined
  return now > then ? 'nearer' : 'further'
}

/** METHODS M4: what nobody here can change goes to the side strip, and back to where it lay when that is taken back. */
function zoneAfter(card: Pick<Card, 'zone' | 'details' | 'came'>): ZoneId {
  if (card.details.influence === 'notUs') return ASIDE
  return card.zone === ASIDE ? (card.came?.zone ?? FARTHEST) : card.zone
}
