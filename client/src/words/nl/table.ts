/** Words around the table: a card that is dealt, the question, the agenda, what a surface is for at first sight. */
export const table = {
  question: {
    write: 'Schrijf hem in één zin',
    save: 'Zo is het goed',
    everyone: 'Iedereen kan deze zin wijzigen.',
  },
  hint: {
    label: 'Goed om te weten',
    close: 'Begrepen',
    participant:
      'Hier staat steeds wat je nu kunt doen. Alles wordt vanzelf bewaard, ook als de verbinding even weg is. Op je kaarten komt geen naam.',
    facilitator:
      'De grote knop onderaan brengt de groep naar de volgende stap. Daarboven staat wat je kunt zeggen. Onder ‘Meer’ vind je het scherm voor de beamer.',
    screen: 'Dit scherm volgt de procescoach vanzelf. Op een digibord schuif je met je hand.',
  },
  zones: { empty: 'Een vak mag leeg blijven.', choose: 'Waar hoort de kaart bij?' },
}
