import type { Words } from './basis/words.ts'

/** What just happened in a group, by which its coach looks for a question. */
export const KIT_MOMENTS = {
  opening: { nl: 'We beginnen', en: 'We begin' },
  friction: { nl: 'Het schuurt of stokt', en: 'Friction, or a stall' },
  drift: { nl: 'We dwalen af', en: 'We drift' },
  tooSoon: { nl: 'Te snel een oplossing', en: 'A solution too soon' },
  consensus: { nl: 'Te snel eens', en: 'A smooth consensus' },
  milestone: { nl: 'Een mijlpaal', en: 'A milestone' },
  insight: { nl: 'Een inzicht', en: 'An insight' },
  decision: { nl: 'Een keuze', en: 'A choice' },
  process: { nl: 'Hoe we samenwerken', en: 'How we work together' },
  stuck: { nl: 'We weten het niet', en: 'We do not know' },
} as const satisfies Record<string, Words>

export type KitMoment = keyof typeof KIT_MOMENTS

/** A question of the coach: what it is for in words, and what happened when it helps. */
export type KitItem = {
  readonly id: string
  readonly moments: readonly KitMoment[]
  readonly moment: Words
  readonly question: Words
}

/** METHODS §8. */
export const QUESTION_KIT: readonly KitItem[] = [
  {
    id: 'q1',
    moments: ['opening'],
    moment: { nl: 'Begin, of weinig energie', en: 'Opening, or low energy' },
    question: {
      nl: 'Wat loopt hier al goed? Noem één voorbeeld.',
      en: 'What already goes well here? Give one example.',
    },
  },
  {
    id: 'q2',
    moments: ['milestone'],
    moment: { nl: 'Een mijlpaal', en: 'A milestone' },
    question: { nl: 'Welke stap verdient nu even aandacht?', en: 'Which step deserves a moment now?' },
  },
  {
    id: 'q3',
    moments: ['process'],
    moment: { nl: 'Hoe we samenwerken', en: 'How we work together' },
    question: {
      nl: 'Wat in onze samenwerking maakt ons sterker?',
      en: 'What in how we work makes us stronger?',
    },
  },
  {
    id: 'q4',
    moments: ['friction'],
    moment: { nl: 'Het schuurt of het stokt', en: 'Friction, or a stall' },
    question: {
      nl: 'Brengt dit gesprek ons verder? Wat is er nodig?',
      en: 'Does this talk bring us further? What is needed?',
    },
  },
  {
    id: 'q5',
    moments: ['insight'],
    moment: { nl: 'Na een inzicht', en: 'After an insight' },
    question: {
      nl: 'Wat zegt dit jou over jezelf als professional?',
      en: 'What does this tell you about yourself as a professional?',
    },
  },
  {
    id: 'q6',
    moments: ['insight'],
    moment: { nl: 'Na inbreng van buiten', en: 'After input' },
    question: {
      nl: 'Wat verandert dit voor jou? En voor ons samen?',
      en: 'What does it change for you? And for us together?',
    },
  },
  {
    id: 'q7',
    moments: ['decision'],
    moment: { nl: 'Naar de school', en: 'Towards the school' },
    question: { nl: 'Wat vraagt dit van onze school?', en: 'What does this ask of our school?' },
  },
  {
    id: 'q8',
    moments: ['decision'],
    moment: { nl: 'Bij een leervraag of besluit', en: 'At a learning question or decision' },
    question: {
      nl: 'Hoe merkt een leerling dat? Langs welke stappen?',
      en: 'How will a pupil notice? Through which steps?',
    },
  },
  {
    id: 'q9',
    moments: ['drift'],
    moment: { nl: 'We dwalen af', en: 'We drift' },
    question: { nl: 'Hoe hangt dit samen met onze vraag?', en: 'How does this connect to our question?' },
  },
  {
    id: 'q10',
    moments: ['drift'],
    moment: { nl: 'We dwalen af, en het is laat', en: 'We drift, and it is late' },
    question: { nl: 'Waar willen we straks uitkomen?', en: 'Where do we want to end up?' },
  },
  {
    id: 'q11',
    moments: ['tooSoon'],
    moment: { nl: 'Te snel bij een oplossing', en: 'A solution too soon' },
    question: { nl: 'Waarom zouden we dit willen?', en: 'Why would we want this?' },
  },
  {
    id: 'q12',
    moments: ['decision', 'tooSoon'],
    moment: { nl: 'Waarden', en: 'Values' },
    question: { nl: 'Welke waarde zit hieronder?', en: 'Which value lies under this?' },
  },
  {
    id: 'q13',
    moments: ['consensus'],
    moment: { nl: 'Iedereen is het te snel eens', en: 'A smooth consensus' },
    question: { nl: 'Wat is hier nog niet gezegd?', en: 'What has not been said yet?' },
  },
  {
    id: 'q14',
    moments: ['stuck'],
    moment: { nl: 'We missen kennis', en: 'We lack expertise' },
    question: { nl: 'Wie buiten deze groep kan ons helpen?', en: 'Who outside this group can help us?' },
  },
  {
    id: 'q15',
    moments: ['insight'],
    moment: { nl: 'Ons kader', en: 'Our framework' },
    question: {
      nl: 'Bij welk stuk van ons kader past dit?',
      en: 'Which part of our framework does this belong to?',
    },
  },
  {
    id: 'q16',
    moments: ['stuck'],
    moment: { nl: 'Ze vragen jou om het antwoord', en: 'They ask you for the answer' },
    question: { nl: 'Wat denken jullie zelf?', en: 'What do you think yourselves?' },
  },
]

/**
 * @param wanted words of a moment or a question, or empty
 * @param moment what just happened, where the coach said so
 * @param text reads in the language of the coach
 */
export function kitFor(
  wanted: string,
  moment: KitMoment | undefined,
  text: (words: Words) => string,
): readonly KitItem[] {
  const words = wanted.trim().toLowerCase().split(/\s+/)
  return QUESTION_KIT.filter(({ moments, moment: when, question }) => {
    if (moment && !moments.includes(moment)) return false
    const said = [text(when), text(question), ...moments.map((one) => text(KIT_MOMENTS[one]))]
    const all = said.join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
