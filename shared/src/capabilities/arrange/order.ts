import * as z from 'zod/mini'

/** How high something lies among its kind: cards above shapes, ink above cards. Between two there is always room. */
export const orderSchema = z.number().check(z.minimum(0), z.maximum(1e9))
