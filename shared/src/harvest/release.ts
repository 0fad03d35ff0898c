import type { Meeting } from '../meeting.ts'
import { meetingPage } from './meeting-page.ts'
import type { Item, Page } from './page.ts'
import { harvestWord } from './words.ts'

/** What an item that may leave the group is called: by what it says, so that it has to be shared anew when that changes. */
export type Ref = string

/** @returns every item of a page, in its order */
export function itemsOf({ chapters }: Page): Item[] {
  return chapters.flatMap(({ sections }) =>
    sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
  )
}

/**
 * @param page the harvest of the whole meeting, in any language
 * @returns what each of its items is called where it is shared; the same in every language
 */
export function refsIn(meeting: Meeting, page: Page): Map<Item, Ref> {
  const own = page.language === meeting.language ? page : meetingPage(meeting, meeting.language)
  const refs = own.chapters.flatMap(({ activity, sections }) =>
    sections.flatMap(({ id, title, groups }) =>
      groups.flatMap(({ items }) =>
        items.map((item) => hashOf(JSON.stringify([activity ?? '', id, title, item]))),
      ),
    ),
  )
  return new Map(itemsOf(page).map((item, at) => [item, refs[at] ?? '']))
}

/** @returns the harvest to share: what the group released, and nothing besides (METHODS §14.12) */
export function sharedPage(meeting: Meeting, page: Page): Page {
  const refs = refsIn(meeting, page)
  const isShared = (item: Item) => meeting.releases?.[refs.get(item) ?? ''] === 'shared'
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
          const items = group.items.filter(isShared)
          return items.length > 0 ? [{ ...group, items }] : []
        })
        return groups.length > 0 ? [{ ...section, note: '', groups }] : []
      })
      return sections.length > 0 ? [{ ...chapter, question: '', hasPicture: false, sections }] : []
    }),
    later: [],
  }
}

/** 106 bits of a text, in two halves of cyrb53's kind; enough that no two items of a meeting are one. */
function hashOf(text: string): Ref {
  return [0x9e3779b9, 0x85ebca6b].map((seed) => halfOf(text, seed)).join('-')
}

function halfOf(text: string, seed: number): string {
  let [one, other] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36)
}
