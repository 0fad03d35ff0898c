import type { UseId } from '@kring/shared/methods/method'
import { isAboutMeetingKind } from '@kring/shared/permission'
import type { Statement } from '@kring/shared/statement'
import { isReadable } from '../../meeting/readable.ts'
import {
  useActivity,
  useDryRun,
  useMe,
  useRefusedWords,
  useRejectedCards,
  useSay,
} from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RefusedWords.module.css'
import { usePhase } from './usePhase.ts'

/** Where what was written on one's own card and refused is offered beside the cards. */
const OFFERS_CARDS: readonly UseId[] = ['pile', 'sort', 'turns']

export type RefusedWordsProps = {
  /** Whether it floats above the surface, and can be folded. */ floats?: boolean
}

/** What was typed on this device and refused later: it stays until it is said again or given up. */
export function RefusedWords({ floats = false }: RefusedWordsProps) {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const { lead, middle } = usePhase()
  const { words, forget } = useRefusedWords()
  const cards = useRejectedCards()
  const isBesideCards = middle === 'board' && lead !== undefined && OFFERS_CARDS.includes(lead)
  const isElsewhere = me.role === 'participant' && isBesideCards
  const loose = cards.cards.filter(({ as }) => middle !== 'silence' && (as !== undefined || !isElsewhere))
  if (words.length + loose.length === 0) return null
  return (
    <aside className={styles.refused} data-floats={floats} aria-label={t('surfaces.refused.title')}>
      <details open>
        <summary>{t('surfaces.refused.title')}</summary>
        <ul>
          {words.map(({ statement, texts, reason }) => (
            <li key={statement.id}>
              {texts.map((typed) => (
                <p key={typed} dir="auto" translate="yes">
                  {typed}
                </p>
              ))}
              <p className={styles.why}>
                <Refused code={reason} />
              </p>
              <div className={styles.buttons}>
                {isReadable(statement) && isAbout(statement, activity.id) && (
                  <Again statement={statement} onSaid={() => forget(statement.id)} />
                )}
                <Button variant="plain" onPress={() => forget(statement.id)}>
                  {t('surfaces.refused.away')}
                </Button>
              </div>
            </li>
          ))}
          {loose.map(({ id, card, label, text: more, reason }) => (
            <li key={id}>
              <p dir="auto" translate="yes">{`${label} ${more}`}</p>
              <p className={styles.why}>
                <Refused code={reason} />
              </p>
              <Button variant="plain" onPress={() => cards.forget(card)}>
                {t('surfaces.refused.away')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

function isAbout({ kind, activity }: Statement, current: string): boolean {
  return isAboutMeetingKind(kind) || activity === current
}

/** Says the same once more, when that can be said now. */
function Again({ statement, onSaid }: { statement: Statement; onSaid: () => void }) {
  const t = useWords()
  const say = useSay()
  const { id: _id, n: _n, activity: _activity, over: _over, as, kind, ...args } = statement
  const mayBeSaid = useDryRun(as)(kind, args as never) === undefined
  if (!mayBeSaid) return null
  return (
    <Button variant="soft" onPress={() => say(kind, args as never, { as }) && onSaid()}>
      {t('surfaces.refused.again')}
    </Button>
  )
}
