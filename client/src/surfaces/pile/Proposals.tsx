import { mayDo } from '@kring/shared/affordances'
import type { Proposal } from '@kring/shared/meeting'
import { Layers, PencilLine, SquarePlus } from 'lucide-react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { openProposals } from './openProposals.ts'
import styles from './Shaping.module.css'

/** The names people propose. Whoever proposed one may withdraw it; the facilitator takes it over or declines it. */
export function Proposals() {
  const t = useWords()
  const activity = useActivity()
  const proposals = openProposals(activity)
  if (proposals.length === 0) return null
  return (
    <section className={styles.proposals}>
      <h2>{t('surfaces.shape.proposals')}</h2>
      <ul>
        {proposals.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  )
}

function Row({ proposal }: { proposal: Proposal }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const parts = proposal.cards.flatMap((id) => activity.cards[id] ?? [])
  const isMine = activity.makers[proposal.id]?.some((maker) => maker.member === me.id) ?? false
  const decides = mayDo(meeting, 'merge.confirm', me.id) === undefined
  const isNew = proposal.cards.length === 0
  const Icon = isNew ? SquarePlus : parts.length > 1 ? Layers : PencilLine
  return (
    <li className={styles.proposal}>
      <Icon aria-hidden size={22} />
      <div className={styles.wish}>
        <strong dir="auto" translate="yes">
          <Breakable text={proposal.label} />
        </strong>
        {proposal.text && (
          <span dir="auto" translate="yes">
            {proposal.text}
          </span>
        )}
        <span>
          {isNew
            ? t('surfaces.shape.isNew')
            : `${t('surfaces.shape.proposalOf')} ${parts.map((card) => `“${card.label}”`).join(' + ')}`}
        </span>
      </div>
      <div className={styles.buttons}>
        {decides && (
          <Button variant="soft" onPress={() => say('merge.confirm', { proposal: proposal.id })}>
            {t(isNew ? 'surfaces.shape.lay' : 'surfaces.shape.confirm')}
          </Button>
        )}
        {(decides || isMine) && (
          <Button variant="plain" onPress={() => say('merge.withdraw', { proposal: proposal.id })}>
            {isMine ? t('surfaces.shape.withdraw') : t('surfaces.shape.decline')}
          </Button>
        )}
      </div>
    </li>
  )
}
