/** Words for a page that is of another version than the server. */
export const version = {
  older: 'Er is een nieuwe versie van Kring. Deze pagina vernieuwt zichzelf zodra je even niets doet.',
  stranger:
    'De server heeft een andere versie van Kring dan deze pagina. Tot ze vernieuwd is, wacht wat je schrijft op dit toestel.',
  still: 'De server heeft een andere versie van Kring dan deze pagina. Vernieuw haar als het even kan.',
  now: 'Vernieuw nu',
} as const
