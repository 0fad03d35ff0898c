import type { Words } from '../basis/words.ts'
import type { FieldId } from './fields.ts'
import type { Preparation } from './preparation.ts'
import { linesIn } from './prepare.ts'

/** What often goes wrong when one prepares alone (METHODS M13, guards). */
export type HintId = 'vague' | 'judgement' | 'postponing' | 'solution'

/** A question back, at the field it is about. It stops nobody. */
export type Hint = { readonly id: HintId; readonly field: FieldId; readonly says: Words }

const SAYS: Readonly<Record<HintId, Words>> = {
  vague: {
    nl: 'Dit kan scherper. Wat zie of hoor je na het gesprek, als het gelukt is?',
    en: 'This can be sharper. What do you see or hear after the talk, when it worked?',
  },
  judgement: {
    nl: 'Hier klinkt een oordeel in door. Wat zag of hoorde je precies? En welke overtuiging van jou speelt mee?',
    en: 'This sounds like a judgement. What exactly did you see or hear? And which belief of yours plays a part?',
  },
  postponing: {
    nl: 'Zie je ertegen op? Dat mag. Kies toch een dag, dan blijft het niet liggen.',
    en: 'Do you dread it? You may. Pick a day all the same, so that it does not wait.',
  },
  solution: {
    nl: 'Is dit al een oplossing? Vraag eerst hoe de ander het ziet.',
    en: 'Is this a solution already? Ask first how the other sees it.',
  },
}

/** Fewer words than this say an aim only in part. */
const FEW = 5
const WHOLE_WORD = (all: string) => new RegExp(`(?<!\\p{L})(?:${all})(?!\\p{L})`, 'iu')

/** What stands for an aim and can be seen by nobody. */
const VAGUE = WHOLE_WORD(
  'een goed gesprek|het (?:even )?bespreken|erover praten|eens praten|duidelijkheid|a good talk|talk about it|discuss it|clarity',
)
/** What is said of people rather than of what they do. */
const JUDGING = WHOLE_WORD(
  'altijd|nooit|lui|onwil|onwillig|brutaal|onmogelijk|ondankbaar|zeurt?|weigert|manipuleert|always|never|lazy|rude|impossible|refuses|ungrateful|nags',
)
const DREAD = WHOLE_WORD(
  'bang|angst|angstig|schrik|zenuwachtig|nerveus|opzien|zie (?:er )?tegen ?op|ertegen ?op|uitstellen|stel (?:het )?uit|durf|spannend|afraid|fear|scared|nervous|anxious|dread|postpone|put off',
)
const SOLVING = WHOLE_WORD(
  'je moet|jij moet|u moet|jullie moeten|je zou beter|zou je niet beter|waarom doe je niet|wat als je|kun je niet|kan je niet|probeer eens|de oplossing|you must|you should|you have to|why don.t you|couldn.t you|what if you|the solution',
)

/** @returns what whoever prepares is asked to look at again, at most one for each field */
export function hintsFor({ texts, on }: Preparation): Hint[] {
  const text = (field: FieldId) => linesIn(texts[field]).join('\n')
  const hint = (id: HintId, field: FieldId, isMeant: boolean): Hint[] =>
    isMeant ? [{ id, field, says: SAYS[id] }] : []
  const says = (pattern: RegExp, field: FieldId) => pattern.test(text(field))
  const isShort = text('aim') !== '' && text('aim').split(/\s+/).length < FEW
  const isExamined = text('belief') !== ''
  const all = [
    // Whoever wrote down a judgement of their own has looked at it.
    ...(['aim', 'result', 'message'] as const).flatMap((field) =>
      hint('judgement', field, says(JUDGING, field) && !isExamined),
    ),
    ...hint('vague', 'aim', isShort || says(VAGUE, 'aim')),
    ...hint('postponing', 'feeling', says(DREAD, 'feeling') && on === ''),
    ...(['questions', 'message'] as const).flatMap((field) => hint('solution', field, says(SOLVING, field))),
  ]
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index)
}
