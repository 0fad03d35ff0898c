import type { Words } from '../basis/words.ts'
import type { Item, ItemGroup } from '../capabilities/rate/rating.ts'
import type { ReadCard } from '../capabilities/read/read.ts'

/** One side of how people talk, which a group looks at in itself. */
export type Aspect = {
  readonly id: string
  readonly title: Words
  /** Why it matters. */
  readonly why: Words
  /** By what one sees it: what a group rates itself on. */
  readonly behaviours: readonly Item[]
  /** Sentences with which somebody can begin. */
  readonly starters: readonly Words[]
  readonly tips: readonly Words[]
}

const says = (nl: string, en: string): Words => ({ nl, en })
const seen = (id: string, nl: string, en: string): Item => ({ id, title: { nl, en } })

/** Grows when what is rated changes: times in which other things were asked are not compared (METHODS §14.14). */
export const ASPECTS_VERSION = 1

/** METHODS §7: six sides of how people talk with each other, in our own wording. */
export const ASPECTS: readonly Aspect[] = [
  {
    id: 'perspectives',
    title: says('Openstaan voor andere perspectieven', 'Being open to other perspectives'),
    why: says(
      'We zoeken vanzelf wat ons gelijk geeft. Juist van het verschil leren we. Samenwerken kan ook zonder het eens te zijn.',
      'We naturally look for what proves us right. The difference is what we learn from. One can work together without agreeing.',
    ),
    behaviours: [
      seen('ask-views', 'We vragen hoe een ander het ziet', 'We ask how somebody else sees it'),
      seen('ask-on', 'We vragen door voordat we antwoorden', 'We ask on before we answer'),
      seen('value-difference', 'We zijn blij met een andere kijk', 'We welcome a different view'),
      seen('value-expertise', 'We gebruiken wat ieder goed kan', 'We use what each of us is good at'),
    ],
    starters: [
      says('Hoe kijk jij hiernaar?', 'How do you look at this?'),
      says('Wat maakt dit voor jou belangrijk?', 'What makes it matter to you?'),
      says('Wie ziet het anders?', 'Who sees it differently?'),
      says('Dat is voor mij een nieuwe invalshoek.', 'That is a new angle for me.'),
    ],
    tips: [
      says('Laat de ander uitpraten en wacht even.', 'Let the other finish, and wait a moment.'),
      says(
        'Stel vragen waarop je het antwoord niet weet.',
        'Ask questions to which you do not know the answer.',
      ),
      says('Stel je oordeel uit tot je het begrijpt.', 'Hold your judgement until you understand.'),
      says('Let op wie nog niets zei.', 'Notice who has not said anything yet.'),
      says('Bedank wie het anders ziet.', 'Thank whoever sees it differently.'),
    ],
  },
  {
    id: 'reflecting',
    title: says('Reflecteren', 'Reflecting'),
    why: says(
      'Wat we vanzelf doen, zien we niet meer. Wie het hardop bekijkt, is niet langer aan de gewoonte gebonden.',
      'What we do by habit we no longer see. Looking at it aloud sets us free from the routine.',
    ),
    behaviours: [
      seen('current-way', 'We bespreken hoe we het nu doen', 'We talk about how we do it now'),
      seen('ask-why', 'We vragen ons af waarom we het zo doen', 'We ask ourselves why we do it that way'),
      seen('evaluate', 'We gaan na wat iets opleverde', 'We look at what something brought'),
    ],
    starters: [
      says('Wat levert dit onze leerlingen op?', 'What does this bring our pupils?'),
      says('Waaraan merken we dat het werkt?', 'How can we tell it works?'),
      says('Hier ben ik trots op, want…', 'I am proud of this because…'),
      says('Hier wringt het, want…', 'This chafes because…'),
    ],
    tips: [
      says('Begin bij het doel, niet bij de aanpak.', 'Begin with the aim, not with the approach.'),
      says('Noem de waarde die eronder ligt.', 'Name the value that lies under it.'),
      says(
        'Kies samen hoe je terugkijkt: toetsen, leerlingen zelf, meekijken, werk van leerlingen, tijd bijhouden, verhalen.',
        'Choose together how you look back: tests, pupils themselves, observing, pupils’ work, keeping time, stories.',
      ),
      says('Zeg erbij wat die manier niet laat zien.', 'Say what that way does not show.'),
    ],
  },
  {
    id: 'analysing',
    title: says('Analyseren', 'Analysing'),
    why: says(
      'Een team springt graag naar een oplossing. Wie eerst precies kijkt, lost het goede probleem op.',
      'Teams like to jump to a solution. Looking closely first means solving the right problem.',
    ),
    behaviours: [
      seen('ask-problem', 'We vragen door over het probleem', 'We ask on about the problem'),
      seen('seek-data', 'We zoeken en delen gegevens', 'We look for data and share them'),
      seen('name-causes', 'We noemen mogelijke oorzaken', 'We name possible causes'),
      seen(
        'development',
        'We praten over hoe leerlingen zich ontwikkelen',
        'We talk about how pupils develop',
      ),
    ],
    starters: [
      says('Wat weten we en wat vermoeden we?', 'What do we know, what do we guess?'),
      says('Welke informatie missen we?', 'Which information is missing?'),
      says('Waar komt het vandaan?', 'Where does it come from?'),
      says('Wat deden de leerlingen toen?', 'What did pupils do then?'),
    ],
    tips: [
      says('Houd je mening vast tot je genoeg weet.', 'Hold your opinion until you know enough.'),
      says(
        'Zeg bij een uitspraak: dit weet ik, of dit denk ik.',
        'Say with a statement: I know this, or I think this.',
      ),
      says('Schrijf op welke gegevens nog ontbreken.', 'Write down which data are still missing.'),
      says('Vraag hulp bij het lezen van cijfers.', 'Ask for help in reading figures.'),
    ],
  },
  {
    id: 'grounds',
    title: says('Standpunten onderbouwen', 'Giving grounds'),
    why: says(
      'Een keuze met redenen houdt stand als het tegenzit. Zonder redenen valt ze bij de eerste tegenslag.',
      'A choice with reasons stands when things get hard. Without them it falls at the first setback.',
    ),
    behaviours: [
      seen('arguments', 'We zeggen waarom', 'We say why'),
      seen('pros-cons', 'We wegen voor en tegen', 'We weigh for and against'),
      seen('alternatives', 'We noemen ook een andere weg', 'We name another way as well'),
      seen('conditions', 'We zeggen onder welke voorwaarde het werkt', 'We say on which condition it works'),
      seen('decide-with-care', 'We nemen de tijd om te besluiten', 'We take our time to decide'),
    ],
    starters: [
      says('Ik kies hiervoor, want…', 'I choose this because…'),
      says('Wat pleit ervoor, wat ertegen?', 'What speaks for it, what against?'),
      says('Welke andere weg is er?', 'What other way is there?'),
      says('Dit werkt alleen als…', 'It only works if…'),
    ],
    tips: [
      says(
        'Spreek eerst af waarop je let, en wat het zwaarst weegt.',
        'Agree first what you look for, and what weighs most.',
      ),
      says(
        'Het leren van leerlingen weegt het zwaarst; dan pas gemak, tijd, kennis, geld en ruimte.',
        'Pupils’ learning weighs most; only then ease, time, skill, cost and room.',
      ),
      says('Leg de keuze naast jullie visie.', 'Lay the choice beside your vision.'),
      says('Kijk of het past bij wat jullie al doen.', 'See whether it fits what you do already.'),
      says('Vraag wie vaak anders denkt om kritiek.', 'Ask those who often think otherwise for criticism.'),
    ],
  },
  {
    id: 'outside',
    title: says('Kennis van buiten benutten', 'Using outside knowledge'),
    why: says(
      'Wie verder kijkt dan de eigen school, kiest scherper en praat preciezer. Als je maar kritisch leest.',
      'Looking beyond one’s own school sharpens choices and words. As long as it is read critically.',
    ),
    behaviours: [
      seen('bring-literature', 'We brengen iets in wat we lazen', 'We bring in something we read'),
      seen('discuss-critically', 'We bespreken het kritisch', 'We discuss it critically'),
      seen(
        'compare-practice',
        'We leggen het naast onze eigen praktijk',
        'We lay it beside our own practice',
      ),
      seen('question-experts', 'We stellen een deskundige onze vragen', 'We ask an expert our questions'),
      seen('ask-schools', 'We vragen het andere scholen', 'We ask other schools'),
    ],
    starters: [
      says('Wie zoekt uit wat bekend is?', 'Who finds out what is known?'),
      says('Waarop steunt deze conclusie?', 'What is this conclusion based on?'),
      says('Wat spreekt ons beeld tegen?', 'What contradicts our picture?'),
      says('Past dit bij onze leerlingen?', 'Does it fit our pupils?'),
    ],
    tips: [
      says('Zoek ook een stem die het tegenspreekt.', 'Look for a voice that contradicts it as well.'),
      says('Bereid je vragen voor.', 'Prepare your questions.'),
      says('Vraag of je mag opnemen.', 'Ask whether you may record.'),
      says('Vraag ook wat er misging bij het invoeren.', 'Ask what went wrong in carrying it out, too.'),
    ],
  },
  {
    id: 'feedback',
    title: says('Elkaar feedback geven', 'Giving each other feedback'),
    why: says(
      'Weinig helpt zo goed bij leren als een collega die zegt wat hij ziet. Als je erom vraagt, en als het veilig is.',
      'Little helps learning as much as a colleague who says what they see. If it is asked for, and safe.',
    ),
    behaviours: [
      seen('ask-feedback', 'We vragen om feedback', 'We ask for feedback'),
      seen(
        'give-feedback',
        'We geven feedback waar je verder mee kunt',
        'We give feedback one can go on with',
      ),
      seen('ask-help', 'We vragen om hulp', 'We ask for help'),
      seen('offer-help', 'We bieden hulp aan', 'We offer help'),
    ],
    starters: [
      says('Waar kan dit nog sterker?', 'Where can this be stronger?'),
      says('Ik zag… en daarna…, klopt dat?', 'I saw… and then…, is that right?'),
      says('Hier loop ik vast, hoe doe jij dat?', 'I am stuck here, how do you do it?'),
      says('Zullen we het samen proberen?', 'Shall we try it together?'),
    ],
    tips: [
      says(
        'Vraag eerst of de ander er nu open voor staat.',
        'Ask first whether the other is open to it now.',
      ),
      says(
        'BKC: bevestig wat sterk is, zeg wat je mist, en hoe het verder kan groeien.',
        'Confirm what is strong, say what you miss, and how it can grow.',
      ),
      says(
        'Noem wat je zag, en vraag of je het goed begreep.',
        'Name what you saw, and ask whether you understood it right.',
      ),
      says('Wie krijgt: luister, vraag, verdedig niet.', 'Who receives: listen, ask, do not defend.'),
      says('Bedank elkaar, in beide richtingen.', 'Thank each other, both ways.'),
    ],
  },
]

/** @returns the aspect of this id, or undefined */
export function aspectNamed(id: string | null): Aspect | undefined {
  return ASPECTS.find((one) => one.id === id)
}

/** @returns the aspects themselves, to choose among */
export function aspectGroup(): readonly ItemGroup[] {
  return [{ id: 'aspects', title: null, items: ASPECTS.map(({ id, title }) => ({ id, title })) }]
}

/** @returns an aspect as a card to read */
export function cardOf({ id, title, why, behaviours, starters, tips }: Aspect): ReadCard {
  return {
    id,
    title,
    lead: why,
    parts: [
      { title: says('Hieraan zie je het', 'By this you see it'), lines: behaviours.map((one) => one.title) },
      { title: says('Zo kun je beginnen', 'How you can begin'), lines: starters, isSaid: true },
      { title: says('Tips', 'Tips'), lines: tips, isNear: true },
    ],
  }
}
