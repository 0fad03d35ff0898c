/** Words for the end of a visit: why, and what one can do. */
export const closed = {
  again: 'Opnieuw meedoen',
  wall: 'Deze computer is niet meer het scherm',
  wallLead: 'Wat hij van de bijeenkomst bewaarde, is gewist.',
  wallAgain: 'Koppel dit scherm opnieuw',
  removed: 'Bedankt dat je erbij was.',
  deleted: 'Alle kaarten en namen zijn gewist, ook op dit toestel.',
  expired: 'De bewaartijd is voorbij. Alle kaarten en namen zijn gewist.',
  otherVersion: 'Er is niets veranderd of gewist. Vraag het wie Kring bij jullie beheert.',
  token:
    'Met de code op het scherm ben je zo weer binnen. Wat je schreef, blijft op dit toestel. Geldt je toegang weer, dan ga je vanzelf verder.',
  unknown:
    'Er is niets gewist: wat je schreef, staat nog op dit toestel. Kent de server de bijeenkomst weer, dan ga je vanzelf verder.',
  doubt: 'Dat is zo sinds {{date}}. Wil je wat dit toestel ervan bewaart weghalen?',
  faultTitle: 'Deze pagina kan niet verder',
  fault: 'Laad de pagina opnieuw. Wat je al schreef, staat nog op dit toestel.',
  reload: 'Laad opnieuw',
} as const
