export { pair } from './pair.ts'
export { sight } from './sight.ts'

/** Words for who does not get in as most people do, and for keeping the way back in. */
export const entry = {
  known: {
    one: 'Ben jij {{name}} van daarnet?',
    more: 'Ben jij een van hen?',
    why: 'Iemand met deze naam was er al, en is nu niet verbonden.',
    yes: 'Ja, dat ben ik',
    yesAs: 'Ik ben {{name}}',
    no: 'Nee, ik ben iemand anders',
    otherName: 'Vul een andere naam in',
    apart:
      'Je doet weer mee. Wat je eerder schreef, zie je alleen op je vorige toestel. Het gaat gewoon mee.',
  },
  version: {
    older: 'Er is een nieuwe versie van Kring. Deze pagina vernieuwt zichzelf zodra je even niets doet.',
    stranger:
      'De server heeft een andere versie van Kring dan deze pagina. Tot ze vernieuwd is, wacht wat je schrijft op dit toestel.',
    still: 'De server heeft een andere versie van Kring dan deze pagina. Vernieuw haar als het even kan.',
    now: 'Vernieuw nu',
  },
  memory: 'Deze browser bewaart niets. Laat dit tabblad open zolang je meedoet.',
  blocked: {
    title: 'Dit netwerk houdt de live verbinding tegen',
    lead: 'De server antwoordt wel, maar het bord komt niet door. We blijven het proberen. Je hoeft niet opnieuw mee te doen.',
    now: 'Nu verder: neem even een ander netwerk, zoals de hotspot van een telefoon.',
    ask: 'Vraag dit aan wie het netwerk beheert',
    copy: 'Kopieer deze zin',
    copied: 'Gekopieerd',
    wish: 'Laat WebSocket-verbindingen toe naar {{address}}, zonder ze open te breken of af te kappen.',
  },
  stranger: {
    title: 'Dit toestel is nog niet binnen',
    lead: 'Er zijn twee manieren om erin te komen.',
    takePart: 'Je doet mee',
    takePartHow: 'Neem de code die op het scherm in de zaal staat.',
    leads: 'Je bent de procescoach',
    leadsHow:
      'Open de link die je bewaarde. Is die weg? Doe dan mee met de code: een andere procescoach kan jou in de lijst met mensen weer procescoach maken.',
  },
  keep: {
    title: 'Bewaar jouw link als procescoach',
    why: 'Met deze link ben je op elk toestel weer de procescoach, ook als deze browser alles vergeet.',
    open: 'Bewaar mijn link',
    later: 'Niet nodig',
    mail: 'Mail hem naar mezelf',
    mailSubject: 'Mijn link voor {{title}}',
    mailBody: 'Met deze link ben ik de procescoach van “{{title}}”. Niet doorsturen.',
    done: 'Klaar',
    private: 'Deel hem met niemand: wie deze link heeft, kan alles wat jij kunt.',
  },
  lead: {
    make: 'Maak ook procescoach',
    title: '{{name}} ook procescoach maken?',
    why: '{{name}} kan dan alles wat jij kunt: stappen zetten, mensen eruit halen en de bijeenkomst verwijderen.',
    do: 'Maak {{name}} procescoach',
    undo: 'Niet langer procescoach',
    is: 'procescoach',
  },
  signalFor: { differently: '{{name}} ziet het anders', otherWay: '{{name}} wil een andere aanpak' },
  comingAs: {
    title: 'Hoe kom je?',
    participant: 'Ik doe mee',
    participantHelp: 'Zoals iedereen.',
    schoolLeader: 'Ik doe mee als schoolleider',
    schoolLeaderHelp: 'Iedereen ziet dat je er als schoolleider bent.',
    atDoor: 'Meld je aan de deur',
    visitor: 'Ik kom meekijken',
    visitorHelp:
      'De groep spreekt eerst met je af waarvoor. Tot die tijd wacht je aan de deur, en zie je niets van de groep.',
  },
  door: {
    waits_one: '{{names}} wacht aan de deur',
    waits_other: '{{names}} wachten aan de deur',
    is: 'wacht aan de deur',
    now: 'Wie wacht, stelt op het eigen toestel voor waarvoor. Daarna zegt iedereen of dat goed is.',
    step: 'Ga naar de stap ‘{{step}}’: daar spreken jullie af waarvoor. Tot die tijd ziet wie wacht niets van jullie.',
    later:
      'Willen jullie dat er iemand meekijkt? Zet ‘Meekijken op dialoog’ op tafel: daar spreken jullie af waarvoor. Tot die tijd ziet wie wacht niets van jullie.',
    letIn: 'Doet mee als deelnemer',
    back: 'Laat aan de deur wachten',
  },
  looksOn_one: '{{names}} kijkt mee',
  looksOn_other: '{{names}} kijken mee',
  schoolLeader: {
    is: 'schoolleider',
    make: 'Doet mee als schoolleider',
    here: 'Schoolleider erbij: {{names}}',
    closed: 'Dit deel is van de groep',
    closedLead:
      'Een check-in en een inbreng bij intervisie blijven onder collega’s. Daarom zie je hier even niets van. Zodra de groep verdergaat, doe je weer mee.',
    last: 'Als schoolleider schrijf je als laatste. Je kunt beginnen zodra de anderen klaar zijn.',
    harvest: 'Nog niets vrijgegeven',
    harvestLead:
      'De groep kiest zelf wat de schoolleider meekrijgt. Tot die tijd blijft de oogst bij de groep.',
  },
  back: {
    note: 'kwam terug op een ander toestel',
    notOne: 'Dit is iemand anders',
    told: '{{name}} is terug op een ander toestel.',
    toldInstead: '{{name}} is terug, en was eerder {{before}}.',
    instead: 'was eerder {{name}}',
    apart: '{{before}} en {{name}} doen nu allebei mee, ieder met een eigen beurt.',
    parted: 'Dat toestel is eruit. {{name}} zelf kan gewoon verder.',
  },
  absent: {
    one: '{{name}} is niet verbonden.',
    more: '{{names}} zijn niet verbonden.',
    wait: 'Wacht niet op {{name}}',
    waitMore: 'Wacht niet op hen',
    isBack: '{{name}} is er weer',
  },
  address: {
    other: 'Komt niemand binnen?',
    title: 'Een ander adres voor anderen',
    why: 'Deze machine zit in meer netwerken. Kies het netwerk waar de groep in zit.',
    none: 'Anderen kunnen hier nog niet bij',
    noneWhy: 'Vraag wie Kring beheert om een adres voor anderen in te stellen (PUBLIC_URL).',
  },
} as const
