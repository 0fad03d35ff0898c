import { readTrajectory, type TrajectoryFault } from '@kring/shared/trajectory/read'
import { TRAJECTORY_LIMITS, type Trajectory } from '@kring/shared/trajectory/trajectory'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { isTooLong, textOfFile } from '../planning/textOfFile.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import type { Wording } from '../words/wording.ts'
import css from './TrajectoryPage.module.css'

type Props = { label: string; onFile: (file: Trajectory) => void }

/** A file that holds a trajectory or a meeting: taken whole, or refused with what is wrong in it. */
export function FileButton({ label, onFile }: Props) {
  const t = useWords()
  const [fault, setFault] = useState<TrajectoryFault>()
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const read = isTooLong(file, TRAJECTORY_LIMITS.file)
      ? { what: 'size' as const }
      : readTrajectory(await textOfFile(file, TRAJECTORY_LIMITS.file))
    if ('what' in read) return setFault(read)
    setFault(undefined)
    onFile(read)
  }
  return (
    <div className={css.file}>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={take}>
        <Button icon={<FileUp />}>{label}</Button>
      </FileTrigger>
      {fault && (
        <p className={css.fault} role="alert">
          {faultSaid(fault, t)}
        </p>
      )}
    </div>
  )
}

function faultSaid({ what, meeting }: TrajectoryFault, t: Wording): string {
  const said = t(`trajectory.fault.${what}`)
  return meeting === undefined ? said : t('trajectory.fault.atMeeting', { meeting, said })
}
