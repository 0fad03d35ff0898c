import { newId } from './newId.ts'

/** In memory only: an intention lasts no longer than its page, and a ticket opens what was made with it. */
const tickets = new Map<string, string>()

/**
 * Names an intention, so that the server counts it once however often it is sent.
 * @param intention what is wanted, in full: another wish is another ticket
 * @returns the same until it is {@link spent}
 */
export function ticketFor(intention: string): string {
  const ticket = tickets.get(intention) ?? newId() + newId()
  tickets.set(intention, ticket)
  return ticket
}

/** It was answered: wanted once more, it is another one. */
export function spent(intention: string): void {
  tickets.delete(intention)
}
