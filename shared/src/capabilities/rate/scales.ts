import type { Words } from '../../basis/words.ts'

export type LevelId = string

/** One of the answers a scale has. */
export type Level = {
  readonly id: LevelId
  readonly title: Words
  /** What stands on a small button; the title when absent. */
  readonly short?: Words
}

/** In what terms things are rated: data, so that a method names one and no code knows which. */
export type Scale = {
  readonly levels: readonly Level[]
  /** What is said by who cannot tell; it is on no level. */
  readonly unseen?: Level
  /** Whether the levels go from less to more, so that answers about one thing can lie apart. */
  readonly isOrdered?: true
  /** Whether one picks what is on a level: who picks something answers about all there is. */
  readonly isPicked?: true
}

/** Whether people can go on with something (METHODS M7, M6). */
export const CONSENT = ['yes', 'concern', 'notYet'] as const
export type Consent = (typeof CONSENT)[number]

export const SCALES = {
  consent: {
    levels: [
      { id: 'yes', title: { nl: 'Ja', en: 'Yes' }, short: { nl: 'ja', en: 'yes' } },
      {
        id: 'concern',
        title: { nl: 'Met bezorgdheid', en: 'With a concern' },
        short: { nl: 'bezorgd', en: 'concern' },
      },
      { id: 'notYet', title: { nl: 'Nog niet', en: 'Not yet' }, short: { nl: 'nog niet', en: 'not yet' } },
    ],
  },
  /** What counts most; what is not picked has no answer. */
  pick: { levels: [{ id: 'pick', title: { nl: 'Telt het meest', en: 'Matters most' } }], isPicked: true },
  /** METHODS D16, D17: how far something is so. */
  degree: {
    levels: [
      { id: 'level-1', title: { nl: 'Zelden', en: 'Seldom' } },
      { id: 'level-2', title: { nl: 'Soms', en: 'Sometimes' } },
      { id: 'level-3', title: { nl: 'Vaak', en: 'Often' } },
      { id: 'level-4', title: { nl: 'Vanzelf', en: 'Naturally' } },
    ],
    unseen: { id: 'unseen', title: { nl: 'Geen zicht', en: 'Cannot tell' } },
    isOrdered: true,
  },
  /** METHODS M2: how far a goal was reached. */
  attainment: {
    levels: [
      { id: 'not', title: { nl: 'Niet', en: 'Not' } },
      { id: 'partly', title: { nl: 'Deels', en: 'Partly' } },
      { id: 'reached', title: { nl: 'Bereikt', en: 'Reached' } },
    ],
    isOrdered: true,
  },
  /** METHODS M2, M10: whether an agreement was kept. */
  kept: {
    levels: [
      { id: 'no', title: { nl: 'Nee', en: 'No' } },
      { id: 'partly', title: { nl: 'Deels', en: 'Partly' } },
      { id: 'yes', title: { nl: 'Ja', en: 'Yes' } },
    ],
    isOrdered: true,
  },
  /** METHODS M14: how much a criterion counts. */
  weight: {
    levels: [
      { id: 'some', title: { nl: 'Telt mee', en: 'Counts' } },
      { id: 'much', title: { nl: 'Telt zwaar', en: 'Counts a lot' } },
      { id: 'most', title: { nl: 'Onmisbaar', en: 'Cannot do without' } },
    ],
    isOrdered: true,
  },
  /** METHODS M14: how far something fits a criterion. */
  fit: {
    levels: [
      { id: 'no', title: { nl: 'Past niet', en: 'Does not fit' }, short: { nl: 'niet', en: 'no' } },
      { id: 'partly', title: { nl: 'Past deels', en: 'Fits partly' }, short: { nl: 'deels', en: 'partly' } },
      { id: 'yes', title: { nl: 'Past goed', en: 'Fits well' }, short: { nl: 'goed', en: 'well' } },
    ],
    unseen: { id: 'unseen', title: { nl: 'Weet ik niet', en: 'I do not know' } },
    isOrdered: true,
  },
  /** METHODS M9: what a group celebrates, and where it grows. */
  focus: {
    levels: [
      { id: 'strength', title: { nl: 'Kracht', en: 'Strength' } },
      { id: 'challenge', title: { nl: 'Uitdaging', en: 'Challenge' } },
    ],
    isPicked: true,
  },
} as const satisfies Readonly<Record<string, Scale>>

export type ScaleId = keyof typeof SCALES

/** @returns the scale of this name */
export function scaleOf(id: ScaleId): Scale {
  return SCALES[id]
}

/** @returns every answer a scale has, "cannot tell" last */
export function levelsOf({ levels, unseen }: Scale): readonly Level[] {
  return unseen ? [...levels, unseen] : levels
}

/** @returns whether this is one of the answers of a scale */
export function isLevel(scale: Scale, level: LevelId): boolean {
  return levelsOf(scale).some(({ id }) => id === level)
}
