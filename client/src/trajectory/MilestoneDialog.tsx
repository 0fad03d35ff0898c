import { tidy } from '@kring/shared/basis/text'
import type { Code } from '@kring/shared/protocol/codes'
import { MILESTONE_TEXT, type Milestone, milestoneFault } from '@kring/shared/trajectory/milestone'
import { type FormEvent, type ReactNode, useState } from 'react'
import { sentenceOf } from '../meeting/api.ts'
import { newId } from '../meeting/newId.ts'
import { nameMilestone, type OwnTrajectory } from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Refused } from '../ui/Refused.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import css from './TrajectoryPage.module.css'

type Props = {
  own: OwnTrajectory
  /** What stands there at first. */
  begun: Pick<Milestone, 'date' | 'text'>
  onClose: () => void
  onNamed: () => void
}

/** Names something the group reached, and says on which day. */
export function MilestoneDialog({ own, begun, onClose, onNamed }: Props) {
  const t = useWords()
  // Named once, however often its answer is lost.
  const [id] = useState(newId)
  const [typed, setTyped] = useState(begun)
  const [failed, setFailed] = useState<ReactNode>()
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    setFailed(undefined)
  }
  const name = async (event: FormEvent) => {
    event.preventDefault()
    const milestone = { id, date: typed.date, text: tidy(typed.text) }
    const fault: Code | undefined = milestoneFault(milestone, Date.now())
    if (fault) return setFailed(<Refused code={fault} />)
    try {
      await nameMilestone(own, milestone)
      onNamed()
    } catch (failure) {
      setFailed(sentenceOf(failure, t('app.offline')))
    }
  }
  return (
    <Dialog title={t('trajectory.milestoneAdd')} isOpen onClose={onClose}>
      <form className={css.part} onSubmit={(event) => void name(event)} noValidate>
        <TextField
          label={t('trajectory.milestoneText')}
          value={typed.text}
          onChange={(text) => change({ text })}
          most={MILESTONE_TEXT}
          autoFocus
        />
        <TextField
          label={t('trajectory.milestoneDate')}
          type="date"
          value={typed.date}
          onChange={(date) => change({ date })}
        />
        <p className={css.fault} role="alert">
          {failed}
        </p>
        <div className={css.buttons}>
          <Button type="submit" variant="primary">
            {t('trajectory.milestoneDo')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
