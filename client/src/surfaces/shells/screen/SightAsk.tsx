import { activeMembers } from '@kring/shared/meeting'
import { Ruler } from 'lucide-react'
import { useState } from 'react'
import { useMeeting } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { isGathering } from '../../parts/isGathering.ts'
import { rarely } from '../../parts/rarely.tsx'
import { useSight } from '../../parts/sight.ts'
import { usePhase } from '../../parts/usePhase.ts'
import styles from './SightAsk.module.css'

const SightDialog = rarely(async () => (await import('../../parts/SightDialog.tsx')).SightDialog, 'entry')

/** From so many people on names take the room. */
const CROWD = 6

/** Asks once, before a meeting begins, how far this wall is read from. */
export function SightAsk() {
  const t = useWords()
  const meeting = useMeeting()
  const sight = useSight()
  const { lead, middle } = usePhase()
  const [open, setOpen] = useState(false)
  if (open) return <SightDialog onClose={() => setOpen(false)} />
  if (sight || lead !== 'question' || !isGathering(meeting) || activeMembers(meeting).length >= CROWD)
    return null
  return (
    <div className={styles.ask} data-middle={middle}>
      <Button variant="plain" size="board" icon={<Ruler />} onPress={() => setOpen(true)}>
        {t('sight.ask')}
      </Button>
    </div>
  )
}
