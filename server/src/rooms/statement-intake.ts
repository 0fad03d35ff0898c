import type { Json } from '@kring/shared/basis/json'
import type { MemberId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { headOf, parseStatement, type Statement } from '@kring/shared/statement'
import type { Metrics } from '../basis/metrics.ts'
import type { Intake, Outcome } from '../notebook/intake.ts'
import type { LiveLedger } from './live-ledger.ts'

/** From what stands in a member's outbox to the ledger: who may not say such a thing at all is not read any further. */
export function statementIntake(ledger: LiveLedger, member: MemberId, metrics: Metrics): Intake {
  return (id, raw, tell, wasHeard) => {
    const answer = (outcome: Outcome) => {
      if (outcome !== 'later' && !outcome.ok) metrics.refusals.inc({ of: 'statement', code: outcome.refused })
      tell(outcome)
    }
    const head = headOf(raw)
    if ('refused' in head) answer({ ok: false, refused: head.refused })
    else if (head.id !== id) answer({ ok: false, refused: 'statement.invalid' })
    else ledger.say(member, head, () => read(raw), answer, wasHeard)
  }
}

/** @returns a statement exactly as it will be read back: JSON has no undefined fields and no negative zero */
function read(raw: Json): Statement | { refused: Code } {
  const parsed = parseStatement(raw)
  return 'refused' in parsed ? parsed : JSON.parse(JSON.stringify(parsed.statement))
}
