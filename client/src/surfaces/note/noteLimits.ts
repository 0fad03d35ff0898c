import { LIMITS } from '@kring/shared/meeting'

/** Characters of a note: one that can be shared is as long as the group may read it. */
export const MOST = { shared: LIMITS.own, own: 4_000 }
