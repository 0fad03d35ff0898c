import fc from 'fast-check'
import { visibleLength } from '../basis/text.ts'
import { LIMITS } from '../meeting.ts'

const WORDS = `rust tijd samen lezen oefenen ouders huiswerk feedback eigenaarschap planning zelfvertrouwen
  differentiatie toetsen ict motivatie taalbeleid welbevinden verantwoordelijkheid begeleidingsmogelijkheden of én
  in de klas telt wat doorlopende lijn 🌱`.split(/\s+/)

/** Labels as teams write them: one to four words that fit on a card. */
export const labels: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => {
    let label = words[0] as string
    for (const word of words.slice(1))
      if (visibleLength(`${label} ${word}`) <= LIMITS.label) label += ` ${word}`
    return label
  })
