import { proposeCardRefusal } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS, type MemberId } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivityWith, useMe, useOfMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Shaping.module.css'

type Props = {
  /** The person without a device for whom this device proposes. */
  as?: MemberId | undefined
}

/** What is missing may still come in: one new card each, which the group nods to. */
export function ProposeCard({ as }: Props) {
  const t = useWords()
  const { id, phase } = useActivityWith('id', 'phase')
  const me = useMe()
  const say = useSay()
  const mayPropose = useOfMeeting((meeting) => proposeCardRefusal(meeting, me.id, as) === undefined)
  const [typed, setTyped] = useTyped(`propose.${id}.${phase.stamp}.${as ?? me.id}`)
  if (!mayPropose) return null
  const propose = (event: FormEvent) => {
    event.preventDefault()
    if (say('card.propose', { proposal: newId(), label: tidy(typed), text: '' }, { as })) setTyped('')
  }
  return (
    <form className={styles.fresh} onSubmit={propose}>
      <h2>{t('surfaces.shape.newCard')}</h2>
      <p>{t('surfaces.shape.newCardWhy')}</p>
      <TextField
        label={t('surfaces.shape.newCardLabel')}
        value={typed}
        most={LIMITS.label}
        onChange={setTyped}
        enterKeyHint="done"
      />
      <Button type="submit" variant="soft" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.label)}>
        {t('surfaces.shape.propose')}
      </Button>
    </form>
  )
}
