import type { Instrument } from './instrument.ts'

const item = (id: string, nl: string, en: string) => ({ id, title: { nl, en } })

/** METHODS §9: a neutral set in our own wording, after the five principles of the Cambridge network (P10). */
export const DEFAULT_INSTRUMENT: Instrument = {
  id: 'kring-lfl',
  version: 1,
  title: { nl: 'Leadership for Learning', en: 'Leadership for Learning' },
  source: 'Kring, after the five principles of Leadership for Learning (Cambridge network)',
  licence: 'MIT',
  pillars: [
    {
      ...item('focus', 'Leren centraal', 'Focus on learning'),
      indicators: [
        item(
          'visible',
          'Iedereen hier leert zichtbaar, ook volwassenen',
          'Everyone here visibly learns, adults too',
        ),
        item(
          'talk',
          'We praten over leren, niet alleen over regelen',
          'We talk about learning, not only logistics',
        ),
        item('steer', 'Leren van leerlingen stuurt onze keuzes', 'Pupils’ learning steers our choices'),
      ],
    },
    {
      ...item('conditions', 'Ruimte om te leren', 'Conditions for learning'),
      indicators: [
        item('time', 'Er is beschermde tijd', 'There is protected time'),
        item('mistakes', 'Fouten en niet-weten mogen', 'Mistakes and not-knowing are fine'),
        item('recognised', 'We erkennen wat iemand bijdraagt', 'We recognise what somebody contributes'),
      ],
    },
    {
      ...item('dialogue', 'Dialoog', 'Dialogue'),
      indicators: [
        item('assumptions', 'We maken onze aannames bespreekbaar', 'Our assumptions are open to talk'),
        item('dissent', 'Een afwijkende mening krijgt tijd', 'Dissent gets time'),
        item('outside', 'We halen kennis van buiten binnen', 'We bring in outside knowledge'),
      ],
    },
    {
      ...item('shared', 'Gedeeld leiderschap', 'Shared leadership'),
      indicators: [
        item(
          'initiative',
          'Collega’s nemen initiatief voorbij de eigen klas',
          'Colleagues take initiative beyond their own class',
        ),
        item('lead', 'De leiding wisselt naar wie het past', 'The lead moves to whoever fits'),
        item('proposals', 'Voorstellen van teams doen ertoe', 'Proposals of teams count'),
      ],
    },
    {
      ...item('account', 'Samen verantwoordelijk', 'Shared accountability'),
      indicators: [
        item('vision', 'We toetsen keuzes aan onze visie', 'We check choices against our vision'),
        item('effect', 'We volgen of acties effect hebben', 'We follow whether actions have effect'),
        item(
          'show',
          'We laten zien wat we leren aan team en ouders',
          'We show team and parents what we learn',
        ),
      ],
    },
  ],
}
