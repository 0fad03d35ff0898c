import type { Words } from '../basis/words.ts'

/**
 * Every reason Kring gives for not doing something, with the sentence people read.
 * HTTP errors, receipts and closed sockets all draw from this one closed set.
 */
export const CODES = {
  'body.invalid': { nl: 'Dit kon de server niet lezen.', en: 'The server could not read this.' },
  'body.tooLarge': { nl: 'Dit is te groot om te versturen.', en: 'This is too large to send.' },
  'image.invalid': {
    nl: 'Dit is geen afbeelding die hier past.',
    en: 'This is not a picture that fits here.',
  },
  'request.notFound': { nl: 'Deze pagina bestaat niet.', en: 'This page does not exist.' },
  'server.failed': {
    nl: 'Dat lukte even niet. Probeer het nog eens.',
    en: 'That did not work just now. Please try again.',
  },
  'server.stopping': {
    nl: 'De server start opnieuw op. Je werk blijft bewaard.',
    en: 'The server is restarting. Your work is kept.',
  },
  'store.unavailable': {
    nl: 'Nog niet opgeslagen. We proberen het vanzelf opnieuw.',
    en: 'Not saved yet. We keep trying.',
  },
  'token.missing': { nl: 'Doe eerst mee met de code.', en: 'Please join with the code first.' },
  'token.invalid': {
    nl: 'Deze toegang geldt niet meer. Doe opnieuw mee met de code.',
    en: 'This access is no longer valid. Please join again with the code.',
  },
  'role.notAllowed': { nl: 'Dit kan alleen de procescoach.', en: 'Only the facilitator can do this.' },
  'code.unknown': {
    nl: 'Deze code kennen we niet. Kijk nog eens op het scherm.',
    en: 'We do not know this code. Have another look at the screen.',
  },
  'door.closed': {
    nl: 'De deur is dicht. Vraag de procescoach om je binnen te laten.',
    en: 'The door is closed. Ask the facilitator to let you in.',
  },
  'meeting.full': { nl: 'Deze bijeenkomst zit vol.', en: 'This meeting is full.' },
  'meeting.unknown': {
    nl: 'De server kent deze bijeenkomst nu niet.',
    en: 'The server does not know this meeting now.',
  },
  'meeting.deleted': { nl: 'Deze bijeenkomst is verwijderd.', en: 'This meeting has been deleted.' },
  'meeting.expired': {
    nl: 'Deze bijeenkomst is verlopen en gewist.',
    en: 'This meeting has expired and was erased.',
  },
  'meeting.moved': {
    nl: 'De bijeenkomst gaat verder op een andere server. We verbinden opnieuw.',
    en: 'The meeting goes on at another server. Reconnecting.',
  },
  'meeting.otherVersion': {
    nl: 'Deze bijeenkomst is gemaakt met een andere versie van Kring.',
    en: 'This meeting was made with another version of Kring.',
  },
  'meeting.damaged': {
    nl: 'Wat de server van deze bijeenkomst bewaart, is beschadigd.',
    en: 'What the server keeps of this meeting is damaged.',
  },
  'member.removed': {
    nl: 'Je doet niet meer mee aan deze bijeenkomst.',
    en: 'You are no longer part of this meeting.',
  },
  'member.unknown': { nl: 'Deze persoon doet niet mee.', en: 'This person is not taking part.' },
  'rate.exceeded': {
    nl: 'Even rustig aan. Probeer het zo weer.',
    en: 'A little slower, please. Try again in a moment.',
  },
  'frame.invalid': { nl: 'Dit bericht was niet te lezen.', en: 'This message could not be read.' },
  'frame.tooLarge': { nl: 'Dit bericht is te groot.', en: 'This message is too large.' },
  'board.readOnly': {
    nl: 'Het bord wordt door de bijeenkomst zelf bijgehouden.',
    en: 'The board is kept by the meeting itself.',
  },
  'board.otherGeneration': { nl: 'Het bord is vernieuwd.', en: 'The board has been renewed.' },
  'notebook.full': {
    nl: 'Er staat te veel tegelijk klaar om te versturen.',
    en: 'Too much is waiting to be sent.',
  },
  'connection.slow': {
    nl: 'De verbinding was te traag. We verbinden opnieuw.',
    en: 'The connection was too slow. Reconnecting.',
  },
  'statement.invalid': { nl: 'Dit begrijpt het bord niet.', en: 'The board does not understand this.' },
  'text.tooLong': { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  'statement.notAllowed': { nl: 'Dat kan in deze fase niet.', en: 'That is not possible in this phase.' },
  'phase.moved': { nl: 'De groep is al een stap verder.', en: 'The group has already moved on.' },
  'phase.reasonNeeded': {
    nl: 'Zeg waarom jullie deze stap overslaan.',
    en: 'Say why you skip this step.',
  },
  'phase.unknown': { nl: 'Deze stap is er niet.', en: 'There is no such step.' },
  'activity.notCurrent': {
    nl: 'Deze werkvorm ligt nu niet op tafel.',
    en: 'This activity is not on the table now.',
  },
  'turn.notYours': { nl: 'Je bent nu niet aan de beurt.', en: 'It is not your turn.' },
  'turn.over': { nl: 'Deze beurt is al voorbij.', en: 'This turn is already over.' },
  'turn.moved': {
    nl: 'Er is al een kaart geschoven in deze beurt.',
    en: 'A card was already moved in this turn.',
  },
  'turn.noPass': { nl: 'Doorgeven staat uit.', en: 'Passing is switched off.' },
  'turn.taken': { nl: 'Deze persoon was al aan de beurt.', en: 'This person already had a turn.' },
  'turn.nothingToUndo': {
    nl: 'Er is nog geen beurt om terug te geven.',
    en: 'There is no turn to hand back yet.',
  },
  'card.unknown': { nl: 'Deze kaart ligt er niet (meer).', en: 'This card is not there (any more).' },
  'id.taken': { nl: 'Dit bestaat al.', en: 'This exists already.' },
  'card.idTaken': { nl: 'Deze kaart bestaat al.', en: 'This card already exists.' },
  'card.notYours': { nl: 'Deze kaart is niet van jou.', en: 'This card is not yours.' },
  'card.own': { nl: 'Van jou: kies er een van een ander.', en: 'Yours: choose someone else’s.' },
  'card.notNow': { nl: 'Deze kaart kan nu niet.', en: 'Not this card now.' },
  'card.oneStepIn': { nl: 'Eén ring naar binnen.', en: 'One ring inward.' },
  'card.atCentre': { nl: 'Ligt al in het midden.', en: 'Already in the centre.' },
  'centre.full': { nl: 'Het midden is vol.', en: 'The centre is full.' },
  'card.tooMany': {
    nl: 'Je hebt al zoveel kaarten als afgesproken.',
    en: 'You have as many cards as agreed.',
  },
  'card.empty': { nl: 'Er staat nog niets op de kaart.', en: 'The card is still empty.' },
  'card.inPile': { nl: 'Deze kaart ligt al in een stapel.', en: 'This card is already in a pile.' },
  'proposal.unknown': { nl: 'Dit voorstel is er niet meer.', en: 'This proposal is gone.' },
  'part.unknown': { nl: 'Die rol is er in deze werkvorm niet.', en: 'This method has no such part.' },
  'part.notYours': { nl: 'Die rol heeft iemand anders.', en: 'Somebody else has that part.' },
  'part.full': { nl: 'Kies er minder voor deze rol.', en: 'Choose fewer for this part.' },
  'cast.together': { nl: 'Dit beslist de groep samen.', en: 'The group decides this together.' },
  'merge.tooLate': {
    nl: 'Dit kan alleen terug in dezelfde stap.',
    en: 'This can only be undone within the same step.',
  },
  'rating.closed': {
    nl: 'Het antwoorden is gesloten. Wat je koos, staat nog op dit toestel.',
    en: 'Answering is closed. What you chose is still on this device.',
  },
  'rating.moved': {
    nl: 'De vraag is veranderd. Kijk nog eens.',
    en: 'The question has changed. Have another look.',
  },
  'item.unknown': { nl: 'Dit wordt niet meer gevraagd.', en: 'This is no longer asked.' },
  'pick.tooMany': { nl: 'Kies er minder in dit vak.', en: 'Choose fewer in this box.' },
  'card.strengthFirst': { nl: 'Begin met een kracht.', en: 'Begin with a strength.' },
  'card.needsWhy': {
    nl: 'Zeg eerst waarom, en bij welk anker het hoort.',
    en: 'First say why, and which anchor it belongs to.',
  },
  'card.otherColumn': { nl: 'Deze kaart hoort in haar eigen vak.', en: 'This card belongs in its own box.' },
  'pile.sameZone': {
    nl: 'Leg de kaarten eerst in hetzelfde vak.',
    en: 'Put the cards in the same box first.',
  },
  'mark.unknown': { nl: 'Deze tekening is er niet meer.', en: 'This drawing is gone.' },
  'mark.notYours': { nl: 'Dit tekende iemand anders.', en: 'Somebody else drew this.' },
  'card.byInfluence': {
    nl: 'Zeg bij Invloed of wij hier iets aan kunnen doen.',
    en: 'Say at Influence whether we can do something about it.',
  },
  'board.edge': { nl: 'Verder loopt het bord niet.', en: 'The board goes no further.' },
  'undo.changed': {
    nl: 'Iemand heeft dit intussen veranderd. Het blijft zoals het is.',
    en: 'Somebody has changed this since. It stays as it is.',
  },
  'activity.unknown': {
    nl: 'Deze werkvorm staat niet op de agenda.',
    en: 'This activity is not on the agenda.',
  },
  'core.tooMany': { nl: 'Kies er ten hoogste drie.', en: 'Choose three at most.' },
  'action.unknown': { nl: 'Deze afspraak is er niet meer.', en: 'This agreement is gone.' },
  'text.empty': { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' },
  'words.shown': {
    nl: 'Wat jullie schreven, staat er al.',
    en: 'What you all wrote stands there already.',
  },
  'examples.tooLong': {
    nl: 'Je voorbeelden zijn samen te lang. Maak er een paar korter.',
    en: 'Your examples are too long together. Make some of them shorter.',
  },
  'goal.unknown': { nl: 'Dit doel is er niet meer.', en: 'This goal is gone.' },
  'goal.tooMany': { nl: 'Zes doelen is genoeg.', en: 'Six goals are enough.' },
  'agreement.unknown': { nl: 'Deze afspraak is er niet meer.', en: 'This agreement is gone.' },
  'agreement.tooMany': {
    nl: 'Drie afspraken tegelijk is genoeg. Rond er eerst een af.',
    en: 'Three agreements at once are enough. Close one first.',
  },
  'name.taken': {
    nl: 'Zo heet de procescoach al. Zet je achternaam erbij.',
    en: 'The facilitator goes by this name. Please add your surname.',
  },
  'name.empty': { nl: 'Vul een naam in.', en: 'Please fill in a name.' },
  'limit.reached': { nl: 'Meer past er niet in deze bijeenkomst.', en: 'This meeting cannot hold more.' },
} as const satisfies Record<string, Words>

export type Code = keyof typeof CODES

/** WebSocket close codes; the reason phrase sent with each is the code word itself. */
export const CLOSE = {
  'frame.invalid': 4400,
  'token.invalid': 4401,
  'board.readOnly': 4403,
  'meeting.unknown': 4404,
  'board.otherGeneration': 4409,
  'meeting.deleted': 4410,
  'member.removed': 4411,
  'meeting.expired': 4412,
  'frame.tooLarge': 4413,
  'notebook.full': 4414,
  'rate.exceeded': 4429,
  'server.stopping': 4430,
  'store.unavailable': 4431,
  'connection.slow': 4432,
  'meeting.otherVersion': 4433,
  'meeting.moved': 4434,
  'meeting.damaged': 4435,
} as const satisfies Partial<Record<Code, number>>

export type CloseReason = keyof typeof CLOSE

/** @returns the reason behind a close code, or undefined for a code that is not ours. */
export function closeReason(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason] === code)
}
