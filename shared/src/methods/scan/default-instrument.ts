import type { Words } from '../../basis/words.ts'
import type { Instrument } from './instrument.ts'

const item = (id: string, title: Words) => ({ id, title })

/** METHODS §9: a neutral set in our own wording, after the five principles of the Cambridge network (P10). */
export const DEFAULT_INSTRUMENT: Instrument = {
  id: 'kring-lfl',
  version: 1,
  title: { nl: 'Leadership for Learning', en: 'Leadership for Learning' },
  source: 'Kring, after the five principles of Leadership for Learning (Cambridge network)',
  licence: 'MIT',
  pillars: [
    {
      ...item('focus', { nl: 'Leren centraal', en: 'Focus on learning' }),
      indicators: [
        item('visible', {
          nl: 'Iedereen hier leert zichtbaar, ook volwassenen',
          en: 'Everyone here visibly learns, adults too',
        }),
        item('talk', {
          nl: 'We praten over leren, niet alleen over regelen',
          en: 'We talk about learning, not only logistics',
        }),
        item('steer', {
          nl: 'Leren van leerlingen stuurt onze keuzes',
          en: 'Pupils’ learning steers our choices',
        }),
      ],
    },
    {
      ...item('conditions', { nl: 'Ruimte om te leren', en: 'Conditions for learning' }),
      indicators: [
        item('time', { nl: 'Er is beschermde tijd', en: 'There is protected time' }),
        item('mistakes', { nl: 'Fouten en niet-weten mogen', en: 'Mistakes and not-knowing are fine' }),
        item('recognised', {
          nl: 'We erkennen wat iemand bijdraagt',
          en: 'We recognise what somebody contributes',
        }),
      ],
    },
    {
      ...item('dialogue', { nl: 'Dialoog', en: 'Dialogue' }),
      indicators: [
        item('assumptions', {
          nl: 'We maken onze aannames bespreekbaar',
          en: 'Our assumptions are open to talk',
        }),
        item('dissent', { nl: 'Een afwijkende mening krijgt tijd', en: 'Dissent gets time' }),
        item('outside', { nl: 'We halen kennis van buiten binnen', en: 'We bring in outside knowledge' }),
      ],
    },
    {
      ...item('shared', { nl: 'Gedeeld leiderschap', en: 'Shared leadership' }),
      indicators: [
        item('initiative', {
          nl: 'Collega’s nemen initiatief voorbij de eigen klas',
          en: 'Colleagues take initiative beyond their own class',
        }),
        item('lead', { nl: 'De leiding wisselt naar wie het past', en: 'The lead moves to whoever fits' }),
        item('proposals', { nl: 'Voorstellen van teams doen ertoe', en: 'Proposals of teams count' }),
      ],
    },
    {
      ...item('account', { nl: 'Samen verantwoordelijk', en: 'Shared accountability' }),
      indicators: [
        item('vision', { nl: 'We toetsen keuzes aan onze visie', en: 'We check choices against our vision' }),
        item('effect', {
          nl: 'We volgen of acties effect hebben',
          en: 'We follow whether actions have effect',
        }),
        item('show', {
          nl: 'We laten zien wat we leren aan team en ouders',
          en: 'We show team and parents what we learn',
        }),
      ],
    },
  ],
}
