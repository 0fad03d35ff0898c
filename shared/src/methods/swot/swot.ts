import type { Words } from '../../basis/words.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { pairsHandlers } from '../../capabilities/pairs/handlers.ts'
import { countOf } from '../../capabilities/rate/rating.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { type Activity, type Card, looseCards, type ZoneId } from '../../meeting.ts'
import { placedIn } from '../carries.ts'
import { cardsOf, linesOf, SAID_THEN, thenOf } from '../earlier.ts'
import { EARLIER } from '../earlier-setting.ts'
import type { Method } from '../method.ts'
import { coding } from './coding.ts'
import { crossing } from './crossing.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { INSIDE, OUTSIDE, QUADRANTS } from './zones.ts'

/** Height of a quadrant's name, in world units: a heading that is read from a chair (METHODS §11). */
const HEAD = 72

const ground: Ground = { kind: 'boxes', tint: 'each', boxes: gridOf([INSIDE, OUTSIDE], HEAD) }

/** METHODS M5: strengths and weaknesses inside, opportunities and threats outside; optionally crossed into questions. */
export const swot: Method = {
  id: 'swot',
  version: 1,
  title: { nl: 'SWOT', en: 'SWOT' },
  why: { nl: 'We kijken naar binnen én naar buiten.', en: 'We look inside and outside.' },
  offer: { nl: 'Verandering van buiten telt mee', en: 'Change from outside matters' },
  wants: 'look',
  people: [4, 9],
  questionLabel: { nl: 'Waar kijken we naar?', en: 'What do we look at?' },
  questionExample: () => ({
    nl: 'Hoe staat ons leesonderwijs ervoor?',
    en: 'How is our teaching of reading doing?',
  }),
  settings,
  phases,
  brings: [detailsHandlers, pairsHandlers, sortHandlers],
  keep: 'meeting',
  carries: {
    write: (activity, about) =>
      linesOf(
        coding,
        activity,
        looseCards(activity).filter(({ details }) => details.still !== 'gone'),
        about,
      ),
    read: ({ lines }) => placedIn(coding, (zone) => ({ where: quadrantTitle(zone) }), lines),
  },
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) => quadrantTitle(zone),
    coreTitle: () => ({ nl: 'Dit telt het meest', en: 'This matters most' }),
    choiceTitle: quadrantTitle,
    details: () => [
      {
        id: 'box',
        type: 'choice',
        title: { nl: 'Klopt het vak?', en: 'Is it in the right box?' },
        help: {
          nl: 'Binnen is van onszelf. Buiten gebeurt om ons heen.',
          en: 'Inside is ours. Outside happens around us.',
        },
        options: [{ id: 'right', title: { nl: 'Klopt', en: 'Right' }, mark: '✓' }],
      },
      {
        id: EARLIER,
        type: 'choice',
        fixed: true,
        title: { nl: 'Vorige keer', en: 'Last time' },
        options: QUADRANTS.map(({ id, title }) => ({ id, title })),
      },
      {
        id: 'still',
        type: 'choice',
        cameAlong: true,
        title: { nl: 'Geldt dit nog?', en: 'Does this still hold?' },
        options: [
          { id: 'holds', title: { nl: 'Geldt nog', en: 'Still holds' } },
          {
            id: 'gone',
            title: { nl: 'Geldt niet meer', en: 'Not any more' },
            mark: '×',
            short: { nl: 'geldt niet meer', en: 'not any more' },
          },
        ],
      },
      { id: SAID_THEN, type: 'text', fixed: true, title: { nl: 'Toen gezegd', en: 'Said then' } },
    ],
    drawing: 'ink',
    brought: () => QUADRANTS.map(({ id }) => id),
    startsWith: ({ earlier }) => cardsOf(coding, earlier),
    compares: {
      from: ({ earlier }) => thenOf(coding, earlier),
      ways: [
        { id: 'came', title: { nl: 'erbij', en: 'came' } },
        { id: 'stayed', title: { nl: 'gebleven', en: 'stayed' } },
        { id: 'gone', title: { nl: 'weg', en: 'gone' } },
      ],
      way: ({ details }, now) => {
        if (details.still === 'gone') return 'gone'
        return details[EARLIER] === now.zone ? 'stayed' : 'came'
      },
      byZone: QUADRANTS.map(({ id }) => id),
      stayed: 'stayed',
      left: 'gone',
    },
    pileZone: (_settings, parts) => parts[0]?.zone ?? 'strength',
    crossing,
    coreSuggestion: picked,
    ranking: (activity) => QUADRANTS.map(({ id }) => ({ zone: id, cards: inZone(activity, id) })),
  },
}

function quadrantTitle(zone: ZoneId): Words {
  return QUADRANTS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }
}

function inZone(activity: Activity, zone: ZoneId): Card[] {
  return looseCards(activity).filter((card) => card.zone === zone)
}

/** METHODS M5: the three of each quadrant that were picked most, when a group of four or more picked. */
function picked(activity: Activity): Card[] {
  const votes = (card: Card) => countOf(activity.ratings.pick, card.id, 'pick')
  return QUADRANTS.flatMap(({ id }) =>
    inZone(activity, id)
      .filter((card) => !card.parked && votes(card) > 0)
      .sort((one, other) => votes(other) - votes(one))
      .slice(0, 3),
  )
}
