import type { Language, Words } from '../basis/words.ts'

const WORDS = {
  core: { nl: 'Onze kern', en: 'Our core' },
  undecided: { nl: 'Er is nog niets besloten.', en: 'Nothing has been decided yet.' },
  consent: {
    nl: 'Instemming: {yes} ja, {concern} met bezorgdheid, {notYet} nog niet.',
    en: 'Consent: {yes} yes, {concern} with concern, {notYet} not yet.',
  },
  decisions: { nl: 'Wat we besloten', en: 'What we decided' },
  crossings: { nl: 'Mogelijke leervragen', en: 'Candidate learning questions' },
  with: { nl: 'Gekruist', en: 'Crossed' },
  conclusions: { nl: 'Wat ons opviel', en: 'What stood out for us' },
  actions: { nl: 'Wat we gaan doen', en: 'What we will do' },
  unagreed: { nl: 'Er is nog niets afgesproken.', en: 'Nothing has been agreed yet.' },
  next: { nl: 'Volgende stap', en: 'Next step' },
  kind: { nl: 'Soort', en: 'Kind' },
  question: { nl: 'vraag', en: 'question' },
  action: { nl: 'actie', en: 'action' },
  conclusion: { nl: 'conclusie', en: 'conclusion' },
  assignment: { nl: 'opdracht', en: 'assignment' },
  proposal: { nl: 'voorstel aan het team', en: 'proposal to the team' },
  change: { nl: 'zichtbare verandering', en: 'visible change' },
  about: { nl: 'Bij', en: 'About' },
  all: { nl: 'Het hele bord', en: 'The whole board' },
  along: { nl: 'Hoort bij', en: 'Belongs to' },
  owner: { nl: 'Wie', en: 'Who' },
  nobody: { nl: 'nog niemand', en: 'nobody yet' },
  due: { nl: 'Wanneer', en: 'When' },
  noDate: { nl: 'nog niet bepaald', en: 'not decided yet' },
  from: { nl: 'Uit', en: 'From' },
  because: { nl: 'Waarom', en: 'Why' },
  together: { nl: 'Hierin samengevoegd', en: 'Brings together' },
  parkedNow: { nl: 'Nu', en: 'Now' },
  isParked: { nl: 'geparkeerd', en: 'parked' },
  said: { nl: 'Wat we ervan zeggen', en: 'What we say of it' },
  example: { nl: 'Voorbeeld', en: 'Example' },
  ranking: { nl: 'Van het midden naar buiten', en: 'From the centre outwards' },
  byZone: { nl: 'Alle kaarten', en: 'All cards' },
  parked: { nl: 'Geparkeerd', en: 'Parked' },
  parkedWhy: { nl: 'Niet weg, wel voor later.', en: 'Not gone, but for later.' },
  none: { nl: 'geen kaarten', en: 'no cards' },
  somebody: { nl: 'persoon deed mee', en: 'person took part' },
  people: { nl: 'mensen deden mee', en: 'people took part' },
  later: { nl: 'Om later mee verder te gaan', en: 'To go on from later' },
  nothingKept: {
    nl: 'Hiervan wordt niets bewaard. Wat jullie deelden, blijft in de kring.',
    en: 'Nothing of this is kept. What you shared stays in the circle.',
  },
  meeting: { nl: 'Oogst van de bijeenkomst', en: 'Harvest of the meeting' },
  groupNumber: { nl: 'groep {group}', en: 'group {group}' },
  part: { nl: 'Onderdeel', en: 'Activity' },
  section: { nl: 'Deel', en: 'Part' },
  group: { nl: 'Plaats', en: 'Place' },
  what: { nl: 'Wat', en: 'What' },
  more: { nl: 'Toelichting', en: 'Explanation' },
  picture: { nl: 'Het bord aan het einde: {question}', en: 'The board at the end: {question}' },
} as const satisfies Record<string, Words>

export type HarvestWord = keyof typeof WORDS

/** @returns how the harvest says something, the same on every way out */
export function harvestWord(
  language: Language,
  key: HarvestWord,
  given: Record<string, string | number> = {},
): string {
  return WORDS[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''))
}
