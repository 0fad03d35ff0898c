import type { Check } from '../../capabilities/checks/checks.ts'

/** METHODS §5: what a group holds a learning question against. It judges itself; nothing adds up to a verdict. */
export const CRITERIA: readonly Check[] = [
  {
    id: 'need',
    short: { nl: 'Uit onze praktijk', en: 'From our practice' },
    title: {
      nl: 'Komt uit iets waar wij zelf tegenaan lopen',
      en: 'Grows from something we run into ourselves',
    },
  },
  {
    id: 'self',
    short: { nl: 'Over onszelf', en: 'About ourselves' },
    title: {
      nl: 'Doet ons nadenken over onszelf en onze kijk op lesgeven',
      en: 'Makes us think about ourselves and our view of teaching',
    },
  },
  {
    id: 'why',
    short: { nl: 'Eerst waarom', en: 'Why first' },
    title: { nl: 'Vraagt eerst waarom, dan pas hoe', en: 'Asks why first, and only then how' },
  },
  {
    id: 'together',
    short: { nl: 'Van elkaar leren', en: 'Learn from each other' },
    title: {
      nl: 'Zegt wat we met en van elkaar willen leren',
      en: 'Says what we want to learn with and from each other',
    },
  },
  {
    id: 'open',
    short: { nl: 'Niet vaag, geen taak', en: 'Not vague, no task' },
    title: {
      nl: 'Niet vaag, en geen taak met al een oplossing',
      en: 'Not vague, and no task that has its solution',
    },
  },
  {
    id: 'question',
    short: { nl: 'Echt een vraag', en: 'Really a question' },
    title: {
      nl: 'Is een vraag, geen vaststelling of klacht',
      en: 'Is a question, no observation or complaint',
    },
  },
  {
    id: 'vision',
    short: { nl: 'Past bij onze visie', en: 'Fits our vision' },
    title: { nl: 'Past bij waar onze school voor staat', en: 'Fits what our school stands for' },
  },
  {
    id: 'pupil',
    short: { nl: 'Goed voor leerlingen', en: 'Good for pupils' },
    title: {
      nl: 'Leerlingen worden er beter van, al is het via stappen',
      en: 'Pupils benefit, be it through some steps',
    },
  },
  {
    id: 'plan',
    short: { nl: 'Plan is mogelijk', en: 'A plan is possible' },
    title: {
      nl: 'We kunnen er een plan en tijdlijn aan hangen',
      en: 'We can tie a plan and a timeline to it',
    },
  },
  {
    id: 'one',
    short: { nl: 'Eén tegelijk', en: 'One at a time' },
    title: { nl: 'Is er één; de rest parkeren we', en: 'Is one; we park the rest' },
  },
]
