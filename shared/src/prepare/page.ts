import { dayInWords, dayOf } from '../basis/day.ts'
import type { Language, Words } from '../basis/words.ts'
import type { Group, Item, Page, Section } from '../harvest/page.ts'
import { BKC } from './bkc.ts'
import type { Heard } from './buddy.ts'
import type { Preparation } from './preparation.ts'
import { linesIn, PREPARE } from './prepare.ts'

const FROM_BUDDY: Words = { nl: 'Van je buddy', en: 'From your buddy' }
const THANKED: Words = { nl: 'Bedankt', en: 'Thanked' }
const ASKED_BACK: Words = { nl: 'Jij vroeg', en: 'You asked' }
const NAMELESS: Words = { nl: 'Een gesprek', en: 'A conversation' }

/** @returns what a preparation is called in a list, on paper and in a file */
export function titleOf({ texts }: Pick<Preparation, 'texts'>, language: Language): string {
  return linesIn(texts.about)[0] ?? NAMELESS[language]
}

/**
 * @param timeZone in which the day is told; that of the device when absent
 * @returns a preparation as it reads: what is on paper, in Word and in Markdown. What is empty is left out
 */
export function pageOfPreparation(preparation: Preparation, language: Language, timeZone?: string): Page {
  const { texts, on, createdAt, heard } = preparation
  const steps = PREPARE.steps.flatMap(({ id, title, fields }): Section[] => {
    const groups = fields.flatMap(({ id: field, label }): Group[] => {
      const items = linesIn(texts[field]).map((text): Item => ({ text, more: '', facts: [] }))
      return items.length > 0 ? [{ title: label[language], items }] : []
    })
    return groups.length > 0 ? [{ id, title: title[language], look: 'list', note: '', groups }] : []
  })
  const said: Section = {
    id: 'buddy',
    title: FROM_BUDDY[language],
    look: 'list',
    note: '',
    groups: [{ title: '', items: heard.map((one) => heardItem(one, language)) }],
  }
  return {
    language,
    title: titleOf(preparation, language),
    facts: [PREPARE.title[language], dayInWords(on || dayOf(createdAt, timeZone), language)],
    chapters: [
      {
        activity: undefined,
        title: '',
        question: '',
        hasPicture: false,
        sections: heard.length > 0 ? [...steps, said] : steps,
      },
    ],
    later: [],
  }
}

function heardItem(heard: Heard, language: Language): Item {
  const replied = heard.reply && {
    title: ASKED_BACK[language],
    value: heard.reply.kind === 'ask' ? heard.reply.text : THANKED[language],
  }
  const facts = replied ? [replied] : []
  if (heard.kind === 'thank') return { text: THANKED[language], more: '', facts }
  if (heard.kind === 'ask') return { text: heard.text, more: '', facts }
  const parts = BKC.flatMap(({ id, title }) =>
    heard[id] === '' ? [] : [{ title: title[language], value: heard[id] }],
  )
  return { text: 'BKC', more: '', facts: [...parts, ...facts] }
}
