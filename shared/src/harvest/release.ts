import { type Ref, withheldWords, wordsIn } from '../capabilities/release/ref.ts'
import type { Meeting, Released } from '../meeting.ts'
import { earlierRefOf } from './earlier-refs.ts'
import { harvestsOf, meetingPage } from './meeting-page.ts'
import { type Chapter, type Item, type Page, pageOf, type Section } from './page.ts'
import { firstWords, refOf } from './ref-of.ts'
import { harvestWord } from './words.ts'

export type { Ref }

/** Whether an item may leave the group. */
export type Standing = {
  ref: Ref
  /** Undefined where nobody spoke of it. */
  state: Released | undefined
  /** What this viewer says to take back that they would rather not; empty where they did not say that. */
  own: readonly Ref[]
}

/** @returns every item of a page, in its order */
export function itemsOf(page: Page): Item[] {
  return placesIn(page).map(({ item }) => item)
}

/**
 * @param meeting as whoever asks sees it, for what is their own
 * @param page the harvest of the whole meeting, in any language
 * @returns of each of its items what it is called where it is shared, the same in every language, and whether it is
 */
export function standingsIn(meeting: Meeting, page: Page): Map<Item, Standing> {
  const { releases = {}, withheldBy = {}, language } = meeting
  const own = page.language === language ? page : meetingPage(meeting, language)
  const earlier = earlierIn(meeting, own)
  const off = withheldWords(releases)
  const standings = placesIn(own).map((place): Standing => {
    const ref = nameOf(place)
    const words = wordsIn(ref) ?? ''
    const before = earlier.withheld.get(words)
    const isWithheld = before !== undefined || off.has(words)
    const state = isWithheld
      ? 'withheld'
      : (releases[ref] ?? (earlier.shared.has(ref) ? 'shared' : undefined))
    const mine = Object.keys(withheldBy).filter((one) => wordsIn(one) === words || before?.has(one))
    return { ref, state, own: mine }
  })
  const items = itemsOf(page)
  return new Map(standings.flatMap((one, at) => (items[at] ? [[items[at], one]] : [])))
}

/** @returns the harvest to share: what the group released, and nothing besides (METHODS §14.12) */
export function sharedPage(meeting: Meeting, page: Page): Page {
  const standings = standingsIn(meeting, page)
  const withheld = namesOf(
    [...standings].flatMap(([{ text, more }, { state }]) =>
      state === 'withheld' ? [text, firstWords(text, more)] : [],
    ),
  )
  const texts = (leave: boolean) =>
    [...standings].flatMap(([{ text }, { state }]) => ((state === 'shared') === leave ? [text] : []))
  const released = new Set(texts(true))
  const kept = new Set(texts(false).filter((text) => !released.has(text)))
  // What stands in two places under one name was shared once, and leaves once.
  const left = new Set<Ref>()
  const leaves = (item: Item) => {
    const standing = standings.get(item)
    if (standing?.state !== 'shared' || left.has(standing.ref)) return false
    left.add(standing.ref)
    return true
  }
  const asked = Object.values(meeting.activities).map(({ question }) => question)
  return {
    language: page.language,
    // What is asked can say as much as what was answered.
    title:
      meeting.title && !asked.includes(meeting.title) ? meeting.title : harvestWord(page.language, 'meeting'),
    facts: [],
    chapters: page.chapters.flatMap((chapter) => {
      const sections = chapter.sections.flatMap((section) => {
        const groups = section.groups.flatMap((group) => {
          const items = group.items.filter(leaves).map((item) => asShared(item, withheld, kept))
          return items.length > 0 ? [{ ...group, items }] : []
        })
        return groups.length > 0 ? [{ ...section, note: '', groups }] : []
      })
      return sections.length > 0 ? [{ ...chapter, question: '', hasPicture: false, sections }] : []
    }),
    later: [],
  }
}

/** Of which item of the whole page one of the shared page says the rest. */
const originals = new WeakMap<Item, Item>()

/** @returns what finds one of these texts in another one, where it stands there as words of its own and not within a word */
function namesOf(texts: readonly string[]): RegExp {
  const each = [...new Set(texts)].filter(Boolean).map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'u')
}

/**
 * @param withheld finds what somebody would rather not share: what else is said of another item and tells it is left out
 * @param kept the texts of what nobody released: an item does not name another of them, such as the card it is about
 */
function asShared(item: Item, withheld: RegExp, kept: ReadonlySet<string>): Item {
  const { text, more, facts } = withoutSource(item)
  const shared = {
    text,
    more: withheld.test(more) ? '' : more,
    facts: facts.filter(({ value }) => !withheld.test(value) && !kept.has(value)),
  }
  originals.set(shared, item)
  return shared
}

/** @returns how an item stands, of the page they were made for or of what is shared of it */
export function standingOf(standings: ReadonlyMap<Item, Standing>, item: Item): Standing | undefined {
  return standings.get(originals.get(item) ?? item)
}

/** From where it is was not shared with it: what was asked there can change afterwards. */
function withoutSource({ text, more, facts }: Item): Item {
  return { text, more, facts: facts.filter(({ isSource }) => !isSource) }
}

type PlaceOnPage = { chapter: Chapter; section: Section; item: Item }

function placesIn({ chapters }: Page): PlaceOnPage[] {
  return chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.groups.flatMap(({ items }) => items.map((item) => ({ chapter, section, item }))),
    ),
  )
}

/** The name of an item says nothing of where it stands: that is another place once there is another activity. */
function nameOf({ chapter, item }: PlaceOnPage): Ref {
  const { text, more, facts } = withoutSource(item)
  return refOf({ from: item.of ?? chapter.activity ?? '', text, more, facts })
}

/**
 * What an earlier program called shared or withheld, by the names of today. It named an item by its place as well, so it is
 * looked for where it stands now, and where it stood while its activity was the only one.
 */
function earlierIn(meeting: Meeting, page: Page): Earlier {
  const found: Earlier = { shared: new Set(), withheld: new Map() }
  const { releases = {} } = meeting
  if (Object.keys(releases).every((ref) => wordsIn(ref) !== undefined)) return found
  const alone = harvestsOf(meeting, page.language).map(({ id, harvest }) => pageOf(harvest, id))
  for (const place of [page, ...alone].flatMap(placesIn)) {
    const before = earlierRefOf(place.chapter, place.section, place.item)
    const ref = nameOf(place)
    const words = wordsIn(ref) ?? ''
    if (releases[before] === 'shared') found.shared.add(ref)
    if (releases[before] === 'withheld')
      found.withheld.set(words, new Set([...(found.withheld.get(words) ?? []), before]))
  }
  return found
}

type Earlier = { shared: Set<Ref>; withheld: Map<string, ReadonlySet<Ref>> }
