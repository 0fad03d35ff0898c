import type { WordingExample } from '../../capabilities/wording/wording.ts'

/** METHODS §5: the same theme as a task, and as something to learn from. */
export const EXAMPLES: readonly WordingExample[] = [
  {
    id: 'party',
    title: { nl: 'Schoolfeest', en: 'School party' },
    task: {
      nl: 'Welk thema, welk draaiboek, en wie doet wat wanneer?',
      en: 'Which theme, which script, and who does what when?',
    },
    learning: {
      nl: 'Waarom vieren we feest, wat betekent het voor mij als leraar, en wat zegt het over onze school en leerlingen?',
      en: 'Why do we hold it, what does it mean to me as a teacher, and what should it tell about our school and pupils?',
    },
  },
  {
    id: 'homework',
    title: { nl: 'Huiswerkbeleid', en: 'Homework policy' },
    task: {
      nl: 'Op welke dagen, hoe vaak, en hoeveel minuten per avond?',
      en: 'On which days, how often, and how many minutes per evening?',
    },
    learning: {
      nl: 'Wat voegt huiswerk toe, hoe kijk ik er zelf naar, waarom één beleid, en wat weten we over het effect?',
      en: 'What does homework add, how do I see it myself, why one policy, and what is known about its effect?',
    },
  },
  {
    id: 'reports',
    title: { nl: 'Evalueren en rapporten', en: 'Evaluation and reports' },
    task: {
      nl: 'Welke kopjes krijgt het rapport, cijfers of scores, en hoeveel plaats voor uitleg?',
      en: 'Which headings has the report, marks or scores, and how much room for comments?',
    },
    learning: {
      nl: 'Waarom evalueren we, hoe kijk ik ernaar, en hoe opent het een gesprek met ouders?',
      en: 'Why do we evaluate, how do I see it, and how can it open a talk with parents?',
    },
  },
]
