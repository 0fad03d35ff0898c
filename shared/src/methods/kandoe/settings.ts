import type { SettingField } from '../settings.ts'
import { whySetting } from '../why-setting.ts'

/** What ends in the centre, by what the group is looking for. */
export const SKINS = [
  {
    id: 'kansen',
    title: { nl: 'Onze kansen', en: 'Our opportunities' },
    core: { nl: 'Hier zien we kansen', en: 'Here we see opportunities' },
  },
  {
    id: 'prioriteiten',
    title: { nl: 'Onze prioriteiten', en: 'Our priorities' },
    core: { nl: 'Dit gaat voor', en: 'This comes first' },
  },
  {
    id: 'problemen',
    title: { nl: 'Wat het meest knelt', en: 'What troubles us most' },
    core: { nl: 'Dit knelt het meest', en: 'This troubles us most' },
  },
] as const

/** METHODS M7 settings with their defaults; a question and one button is enough. */
export const settings: readonly SettingField[] = [
  {
    id: 'skin',
    type: 'choice',
    title: { nl: 'Wat ligt straks in het midden?', en: 'What will lie in the centre?' },
    initial: 'kansen',
    options: SKINS,
  },
  { id: 'rings', type: 'number', title: { nl: 'Ringen', en: 'Rings' }, min: 3, max: 6, initial: 4 },
  { id: 'rounds', type: 'number', title: { nl: 'Rondes', en: 'Rounds' }, min: 1, max: 5, initial: 3 },
  {
    id: 'cards',
    type: 'number',
    title: { nl: 'Kaarten per persoon', en: 'Cards each' },
    min: 1,
    max: 3,
    initial: 1,
  },
  {
    id: 'supply',
    type: 'lines',
    title: { nl: 'Voorraad kaarten', en: 'Supply of cards' },
    help: {
      nl: 'Eén kaart per regel. Wie wil, kiest hieruit in plaats van zelf te schrijven.',
      en: 'One card per line. People may pick from these instead of writing.',
    },
    most: 60,
    fromHarvest: 'supply',
    initial: [],
  },
  {
    id: 'ownCard',
    type: 'switch',
    title: { nl: 'Je mag ook je eigen kaart schuiven', en: 'You may move your own card too' },
    help: { nl: 'Alleen handig als je met z’n tweeën bent.', en: 'Only useful when there are two of you.' },
    initial: false,
  },
  {
    id: 'pass',
    type: 'switch',
    title: { nl: 'Je mag je beurt doorgeven', en: 'You may pass your turn' },
    initial: true,
  },
  whySetting,
  {
    id: 'centre',
    type: 'number',
    title: { nl: 'Plaatsen in het midden', en: 'Places in the centre' },
    help: {
      nl: '0 is onbeperkt. Een klein midden dwingt tot kiezen.',
      en: '0 means no limit. A small centre makes you choose.',
    },
    min: 0,
    max: 12,
    initial: 0,
  },
  {
    id: 'order',
    type: 'choice',
    title: { nl: 'Volgorde van de beurten', en: 'Order of turns' },
    initial: 'random',
    options: [
      {
        id: 'random',
        title: { nl: 'Willekeurig, elke ronde een plek verder', en: 'Random, rotating each round' },
      },
      { id: 'joined', title: { nl: 'Zoals je binnenkwam', en: 'As people joined' } },
      { id: 'hand', title: { nl: 'De procescoach wijst aan', en: 'The facilitator decides' } },
    ],
  },
]
