import type { Method, Turns } from './method.ts'

/** What a method has in the place of cards when it has none: people sit in a circle and talk. */
export const WITHOUT_CARDS: Pick<
  Method,
  'ground' | 'zoneTitle' | 'coreTitle' | 'writing' | 'pileZone' | 'coreSuggestion' | 'ranking'
> = {
  ground: () => ({ kind: 'circle' }),
  zoneTitle: (_settings, zone) => ({ nl: zone, en: zone }),
  coreTitle: () => ({ nl: 'Geen kaarten', en: 'No cards' }),
  writing: { zones: () => [], each: () => 0 },
  pileZone: () => '',
  coreSuggestion: () => [],
  ranking: () => [],
}

/** Turns in which people speak and move nothing. */
export const SPEAKING: Pick<Turns, 'moveRefusal' | 'moveTargets'> = {
  moveRefusal: () => 'card.notNow',
  moveTargets: () => [],
}
