import type { Words } from '@kring/shared/basis/words'

/** METHODS §8: questions of the coach, each with the moment it is for. */
export const QUESTION_KIT: readonly { moment: Words; question: Words }[] = [
  {
    moment: { nl: 'Begin, of weinig energie', en: 'Opening, or low energy' },
    question: {
      nl: 'Wat loopt hier al goed? Noem één voorbeeld.',
      en: 'What already goes well here? Give one example.',
    },
  },
  {
    moment: { nl: 'Een mijlpaal', en: 'A milestone' },
    question: { nl: 'Welke stap verdient nu even aandacht?', en: 'Which step deserves a moment now?' },
  },
  {
    moment: { nl: 'Hoe we samenwerken', en: 'How we work together' },
    question: {
      nl: 'Wat in onze samenwerking maakt ons sterker?',
      en: 'What in how we work makes us stronger?',
    },
  },
  {
    moment: { nl: 'Het schuurt of het stokt', en: 'Friction, or a stall' },
    question: {
      nl: 'Brengt dit gesprek ons verder? Wat is er nodig?',
      en: 'Does this talk bring us further? What is needed?',
    },
  },
  {
    moment: { nl: 'Na een inzicht', en: 'After an insight' },
    question: {
      nl: 'Wat zegt dit jou over jezelf als professional?',
      en: 'What does this tell you about yourself as a professional?',
    },
  },
  {
    moment: { nl: 'Na inbreng van buiten', en: 'After input' },
    question: {
      nl: 'Wat verandert dit voor jou? En voor ons samen?',
      en: 'What does it change for you? And for us together?',
    },
  },
  {
    moment: { nl: 'Naar de school', en: 'Towards the school' },
    question: { nl: 'Wat vraagt dit van onze school?', en: 'What does this ask of our school?' },
  },
  {
    moment: { nl: 'Bij een leervraag of besluit', en: 'At a learning question or decision' },
    question: {
      nl: 'Hoe merkt een leerling dat? Langs welke stappen?',
      en: 'How will a pupil notice? Through which steps?',
    },
  },
  {
    moment: { nl: 'We dwalen af', en: 'We drift' },
    question: { nl: 'Hoe hangt dit samen met onze vraag?', en: 'How does this connect to our question?' },
  },
  {
    moment: { nl: 'We dwalen af, en het is laat', en: 'We drift, and it is late' },
    question: { nl: 'Waar willen we straks uitkomen?', en: 'Where do we want to end up?' },
  },
  {
    moment: { nl: 'Te snel bij een oplossing', en: 'A solution too soon' },
    question: { nl: 'Waarom zouden we dit willen?', en: 'Why would we want this?' },
  },
  {
    moment: { nl: 'Waarden', en: 'Values' },
    question: { nl: 'Welke waarde zit hieronder?', en: 'Which value lies under this?' },
  },
  {
    moment: { nl: 'Iedereen is het te snel eens', en: 'A smooth consensus' },
    question: { nl: 'Wat is hier nog niet gezegd?', en: 'What has not been said yet?' },
  },
  {
    moment: { nl: 'We missen kennis', en: 'We lack expertise' },
    question: { nl: 'Wie buiten deze groep kan ons helpen?', en: 'Who outside this group can help us?' },
  },
  {
    moment: { nl: 'Ons kader', en: 'Our framework' },
    question: {
      nl: 'Bij welk stuk van ons kader past dit?',
      en: 'Which part of our framework does this belong to?',
    },
  },
  {
    moment: { nl: 'Ze vragen jou om het antwoord', en: 'They ask you for the answer' },
    question: { nl: 'Wat denken jullie zelf? (stilte)', en: 'What do you think yourselves? (silence)' },
  },
]
