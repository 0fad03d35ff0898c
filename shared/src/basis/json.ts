/** What a ledger, a board and a notebook hold: plain JSON, nothing that loses itself in a round trip. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
