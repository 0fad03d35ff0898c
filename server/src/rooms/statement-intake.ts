import type { MemberId } from '@kring/shared/meeting'
import { parseStatement } from '@kring/shared/statement'
import type { Metrics } from '../basis/metrics.ts'
import type { Hear, Outcome } from '../notebook/outbox.ts'
import type { LiveLedger } from './live-ledger.ts'

/** From what stands in a member's outbox to the ledger: parse, then judge. */
export function statementIntake(ledger: LiveLedger, member: MemberId, metrics: Metrics): Hear {
  return (id, raw, tell) => {
    const answer = (outcome: Outcome) => {
      if (outcome !== 'later' && !outcome.ok) metrics.refusals.inc({ of: 'statement', code: outcome.refused })
      tell(outcome)
    }
    const parsed = parseStatement(raw)
    if ('refused' in parsed) {
      answer({ ok: false, refused: parsed.refused })
      return
    }
    if (parsed.statement.id !== id) {
      answer({ ok: false, refused: 'statement.invalid' })
      return
    }
    // Judged exactly as it will be read back: JSON has no undefined fields and no negative zero.
    ledger.say(member, JSON.parse(JSON.stringify(parsed.statement)), answer)
  }
}
