import type { Phase } from '../../methods/method.ts'

/**
 * Who receives feedback recognises it or asks what is meant (METHODS §14.16): to see it otherwise, or to put something of
 * one's own aside, would be a defence.
 * @returns whether a group receives feedback in a phase
 */
export function isReceiving({ does }: Pick<Phase, 'does'>): boolean {
  return does.some(({ use }) => use === 'points')
}
