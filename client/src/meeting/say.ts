import type { ActivityId, CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import type { Envelope, Kind, StatementOf } from '@kring/shared/statement'

/** What a kind of statement carries besides its envelope. */
export type Args<K extends Kind> = Omit<StatementOf<K>, keyof Envelope | 'kind'>

export type SayOptions = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  /** What a group does, when it is not the one this device is in. */
  at?: ActivityId | undefined
  /** Statements with the same name here are one gesture of a hand, and taken back as one. */
  gesture?: string | undefined
}

/**
 * Says one thing. It is judged on this device first: when refused, a notice tells why and nothing is sent.
 * Otherwise it goes into the notebook, where it waits for its receipt, offline too.
 * @returns whether it was said
 */
export type Say = <K extends Kind>(kind: K, args: Args<K>, options?: SayOptions) => boolean

/** Asks what {@link Say} would come to, and says nothing. @returns why it would be refused now, or undefined */
export type DryRun = <K extends Kind>(kind: K, args: Args<K>) => Code | undefined

/** A card the referee did not take: its words are kept so that the editor can show them again. */
export type RejectedCard = {
  /** The statement that was refused. */
  id: string
  card: CardId
  label: string
  text: string
  zone?: ZoneId
  as?: MemberId
  reason: Code
}
