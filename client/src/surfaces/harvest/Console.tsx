import { nextOnAgenda } from '@kring/shared/agenda'
import { takeable } from '@kring/shared/capabilities/agenda/along'
import { useState } from 'react'
import { useActivity, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyAgendaDialog } from '../agenda/LazyAgendaDialog.tsx'
import { HarvestBrief } from './HarvestBrief.tsx'

/** What the group takes along, and into what comes next; the button below opens the whole of it, or goes on. */
export function HarvestConsole() {
  const t = useWords()
  const activity = useActivity()
  const whole = useWhole()
  const goesOn = activity.part !== undefined || nextOnAgenda(whole) !== undefined
  const withheld = Object.values(whole.releases ?? {}).filter((state) => state === 'withheld').length
  const [bringing, setBringing] = useState(false)
  return (
    <>
      <HarvestBrief withLink={goesOn} />
      {withheld > 0 && <p>{t('steer.withheld', { count: withheld })}</p>}
      {takeable(activity).size > 0 && (
        <Button onPress={() => setBringing(true)}>{t('steer.agenda.bring.open')}</Button>
      )}
      {bringing && <LazyAgendaDialog start={{ from: activity.id }} onClose={() => setBringing(false)} />}
    </>
  )
}
