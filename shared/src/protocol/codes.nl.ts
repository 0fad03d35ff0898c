/** Every reason Kring gives for not doing something, with the sentence people read, in Dutch. */
export const dutch = {
  body: {
    invalid: 'Dit kon de server niet lezen.',
    tooLarge: 'Dit is te groot om te versturen.',
  },
  image: {
    invalid: 'Dit is geen afbeelding die hier past.',
  },
  page: {
    otherVersion: 'Deze pagina is van een andere versie van Kring dan de server. Laad haar opnieuw.',
  },
  request: {
    notFound: 'Deze pagina bestaat niet.',
  },
  server: {
    failed: 'Dat lukte even niet. Probeer het nog eens.',
    stopping: 'De server start opnieuw op. Je werk blijft bewaard.',
  },
  store: {
    unavailable: 'Nog niet opgeslagen. We proberen het vanzelf opnieuw.',
  },
  token: {
    missing: 'Doe eerst mee met de code.',
    invalid: 'Deze toegang geldt niet meer. Doe opnieuw mee met de code.',
  },
  role: {
    notAllowed: 'Dit kan alleen de procescoach.',
  },
  release: {
    unknown: 'Dit ligt niet voor om te delen.',
    withheld: 'Iemand heeft dit liever niet gedeeld.',
  },
  signal: {
    raised: 'Dat liet je al weten.',
    unknown: 'Dit is al besproken of ingetrokken.',
  },
  guest: {
    closed: 'De link voor de gast is gesloten.',
  },
  parking: {
    unknown: 'Dit staat niet meer op de parkeerlijst.',
  },
  host: {
    last: 'Wie de kring leidt, komt na de anderen.',
  },
  leader: {
    last: 'De schoolleider komt als laatste.',
    stays: 'Wie als schoolleider meedoet, blijft dat in deze bijeenkomst.',
    notReleased: 'De groep gaf hiervan nog niets vrij voor de schoolleider.',
  },
  code: {
    unknown: 'Deze code kennen we niet. Kijk nog eens op het scherm.',
  },
  groups: {
    notHere: 'Dit doet een groep samen: het kan niet in groepjes.',
    apart: 'Jullie werken al in groepen.',
    together: 'Iedereen is weer bij elkaar.',
    unknown: 'Deze groep is er niet.',
    notChoosing: 'Je kiest nu geen groep.',
    led: 'Wie jullie groep leidt, gaat verder.',
  },
  door: {
    closed: 'De deur is dicht. Vraag de procescoach om je binnen te laten.',
  },
  meeting: {
    full: 'Deze bijeenkomst zit vol.',
    unknown: 'De server kent deze bijeenkomst nu niet.',
    deleted: 'Deze bijeenkomst is verwijderd.',
    expired: 'Deze bijeenkomst is verlopen en gewist.',
    moved: 'De bijeenkomst gaat verder op een andere server. We verbinden opnieuw.',
    otherVersion: 'Deze bijeenkomst is gemaakt met een andere versie van Kring.',
    damaged: 'Wat de server van deze bijeenkomst bewaart, is beschadigd.',
  },
  member: {
    away: 'Je doet even niet mee. Kom eerst terug.',
    removed: 'Je doet niet meer mee aan deze bijeenkomst.',
    unknown: 'Deze persoon doet niet mee.',
  },
  rate: {
    exceeded: 'Even rustig aan. Probeer het zo weer.',
  },
  frame: {
    invalid: 'Dit bericht was niet te lezen.',
    tooLarge: 'Dit bericht is te groot.',
  },
  board: {
    readOnly: 'Het bord wordt door de bijeenkomst zelf bijgehouden.',
    otherGeneration: 'Het bord is vernieuwd.',
    edge: 'Verder loopt het bord niet.',
  },
  notebook: {
    full: 'Er staat te veel tegelijk klaar om te versturen.',
  },
  connection: {
    slow: 'De verbinding was te traag. We verbinden opnieuw.',
  },
  statement: {
    invalid: 'Dit begrijpt het bord niet.',
    notAllowed: 'Dat kan in deze fase niet.',
  },
  text: {
    tooLong: 'Dit is te lang. Maak het korter.',
    empty: 'Hier staat nog niets.',
  },
  phase: {
    reasonNeeded: 'Zeg waarom jullie deze stap overslaan.',
    moved: 'De groep is al een stap verder.',
    unknown: 'Deze stap is er niet.',
  },
  activity: {
    notCurrent: 'Deze werkvorm ligt nu niet op tafel.',
    unknown: 'Deze werkvorm staat niet op de agenda.',
    begun: 'Deze werkvorm is al begonnen.',
  },
  ask: {
    silence: 'Laat nog even stilte. Dan kan de volgende vraag.',
  },
  turn: {
    notYours: 'Je bent nu niet aan de beurt.',
    over: 'Deze beurt is al voorbij.',
    moved: 'Er is al een kaart geschoven in deze beurt.',
    noPass: 'Doorgeven staat uit.',
    taken: 'Deze persoon was al aan de beurt.',
    away: 'Zeg eerst dat je er weer bent.',
    isYours: 'Je bent al aan de beurt.',
    isKept: 'Deze beurt is voor jou. Je kunt hem doorgeven als hij komt.',
    nothingToUndo: 'Er is nog geen beurt om terug te geven.',
    noLater: 'Later kan niet meer: dit is jouw beurt.',
  },
  card: {
    unknown: 'Deze kaart ligt er niet (meer).',
    idTaken: 'Deze kaart bestaat al.',
    notYours: 'Deze kaart is niet van jou.',
    own: 'Van jou: kies er een van een ander.',
    notNow: 'Deze kaart kan nu niet.',
    oneStepIn: 'Eén ring naar binnen.',
    atCentre: 'Ligt al in het midden.',
    tooMany: 'Je hebt al zoveel kaarten als afgesproken.',
    empty: 'Er staat nog niets op de kaart.',
    inPile: 'Deze kaart ligt al in een stapel.',
    strengthFirst: 'Begin met een kracht.',
    needsWhy: 'Zeg eerst waarom.',
    needsAnchor: 'Zeg eerst bij welke waarde het hoort.',
    otherColumn: 'Deze kaart hoort in haar eigen vak.',
    byInfluence: 'Zeg bij Invloed of wij hier iets aan kunnen doen.',
  },
  id: {
    taken: 'Dit bestaat al.',
  },
  centre: {
    full: 'Het midden is vol.',
  },
  proposal: {
    unknown: 'Dit voorstel is er niet meer.',
  },
  part: {
    unknown: 'Die rol is er in deze werkvorm niet.',
    notYours: 'Die rol heeft iemand anders.',
    full: 'Kies er minder voor deze rol.',
  },
  cast: {
    together: 'Dit beslist de groep samen.',
  },
  merge: {
    tooLate: 'Dit kan alleen terug in dezelfde stap.',
  },
  rating: {
    closed: 'Het antwoorden is gesloten. Wat je koos, staat nog op dit toestel.',
    moved: 'De vraag is veranderd. Kijk nog eens.',
  },
  examples: {
    tooLong: 'Je voorbeelden zijn samen te lang. Maak er een paar korter.',
  },
  points: {
    uneven: 'Kies evenveel sterke punten als verbeterpunten: één tot drie van elk.',
  },
  visit: {
    goalFirst: 'Wie meekijkt, zegt eerst zelf met welk doel.',
  },
  topic: {
    choosing: 'Iedereen kiest nog voor zichzelf. Sluit dat eerst.',
  },
  item: {
    unknown: 'Dit wordt niet meer gevraagd.',
  },
  pick: {
    tooMany: 'Kies er minder in dit vak.',
  },
  check: {
    moved: 'Er ligt nu een andere vraag voor. Kijk nog eens.',
  },
  wording: {
    unasked: 'Vraag eerst of iedereen hiermee aan de slag kan.',
    unheard:
      'Er is nog een ‘nog niet’ niet gehoord. Schrijf op wat nodig is, of waarom jullie toch verdergaan.',
  },
  pair: {
    none: 'Je zit nog in geen tweetal.',
    full: 'Drie is hier het meest.',
    hasDevice: 'Dit tweetal schrijft op een eigen toestel.',
    wrote: 'Er is al geschreven. Zet mensen één voor één in een ander tweetal.',
  },
  pile: {
    sameZone: 'Leg de kaarten eerst in hetzelfde vak.',
  },
  mark: {
    unknown: 'Deze tekening is er niet meer.',
    notYours: 'Dit tekende iemand anders.',
  },
  thing: {
    locked: 'Dit staat vast. Maak het eerst los.',
  },
  undo: {
    changed: 'Iemand heeft dit intussen veranderd. Het blijft zoals het is.',
  },
  core: {
    tooMany: 'Kies er ten hoogste drie.',
  },
  action: {
    unknown: 'Deze afspraak is er niet meer.',
  },
  words: {
    shown: 'Wat jullie schreven, staat er al.',
  },
  goal: {
    unknown: 'Dit doel is er niet meer.',
    tooMany: 'Zes doelen is genoeg.',
  },
  agreement: {
    unknown: 'Deze afspraak is er niet meer.',
    tooMany: 'Drie afspraken tegelijk is genoeg. Rond er eerst een af.',
  },
  film: {
    gone: 'Het begin van deze bijeenkomst is hier niet meer bewaard. Er is geen film van.',
  },
  file: {
    other: 'Dit bestand is geen bijeenkomst van Kring. Er is niets geopend.',
    otherVersion: 'Dit bestand is van een andere versie van Kring. Er is niets geopend.',
    shape: 'Er klopt iets niet in dit bestand. Er is niets geopend.',
    tooMuch: 'In dit bestand staat meer dan in één bijeenkomst past. Er is niets geopend.',
  },
  milestone: {
    date: 'Kies de dag waarop het was: vandaag of eerder.',
    tooMany: 'Er staan al zoveel mijlpalen als hier passen. Haal er eerst een weg.',
  },
  trajectory: {
    unknown: 'Dit traject is er niet, of de link klopt niet.',
    invalid: 'Dit is geen bewaard traject. Er is niets veranderd.',
    otherVersion: 'Dit traject is van een andere versie van Kring. Er is niets veranderd.',
    full: 'In dit traject past niet meer. Bewaar het als bestand en begin een nieuw.',
    nothing: 'Deze bijeenkomst laat nog niets na om te bewaren.',
  },
  name: {
    taken: 'Zo heet de procescoach al. Zet je achternaam erbij.',
    empty: 'Vul een naam in.',
  },
  limit: {
    reached: 'Meer past er niet in deze bijeenkomst.',
  },
} as const
