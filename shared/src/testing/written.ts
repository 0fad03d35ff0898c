/** What teachers write, long compounds included. */
export const WRITTEN =
  `Feedback die werkt|Kleine klasprojecten|Lezen voor plezier|Minder vergaderen|Oudergesprek mét kind|
Samen toetsen nakijken|Toetsweek afschaffen?|Huiswerk: waarom?|Talige taken in elk vak|Buurt de school in|Rust in de gang|
Leerlingen als coach|Rapport met woorden|Differentiëren zonder extra|Zelfstandigheidsbevordering|Begeleidingsmogelijkheden|
Leerlingvolgsysteem lezen|Ouderbetrokkenheid vergroten|Lezen|Pauzes|Verantwoordelijkheid geven|Groepsdoorbrekend werken|
Meer bewegen|Taalbeleid|Eigenaarschap|Doorlopende leerlijn rekenen|ICT|Onderwijstijdverlenging|Tijd om te oefenen`
    .split('|')
    .map((label) => label.trim())

/** What this test measured is what one wants to know of it. */
export function print(text: string): void {
  const { console } = globalThis as { console?: { info(text: string): void } }
  console?.info(text)
}
