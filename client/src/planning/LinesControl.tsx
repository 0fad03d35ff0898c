import type { KeptPart } from '@kring/shared/methods/settings'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { pastedLines } from '../pasted/pastedRows.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import { linesFrom } from './meetingPlan.ts'
import css from './Settings.module.css'
import { textOfFile } from './textOfFile.ts'

type LinesControlProps = {
  label: string
  help: string | undefined
  value: string
  onChange: (value: string) => void
  error: string | undefined
  /** It stands beside the question, where it may stay empty and takes little room. */
  isBeside?: boolean
  /** The part of a kept harvest that can fill it, where one can. */
  fromHarvest: KeptPart | undefined
  /** The method whose harvest that must be; any when undefined. */
  ofMethod: string | undefined
}

/** Several lines, written or pasted; cards may also be taken over from a harvest that was kept. */
export function LinesControl({
  label,
  help,
  value,
  onChange,
  error,
  isBeside = false,
  fromHarvest,
  ofMethod,
}: LinesControlProps) {
  const t = useWords()
  const count = pastedLines(value).length
  const holdsCards = fromHarvest === 'supply'
  const counted = t(holdsCards ? 'create.cardsCount' : 'create.linesCount', { count })
  return (
    <div className={css.lines}>
      <TextField
        label={label}
        lines={isBeside ? 2 : 4}
        optional={isBeside}
        value={value}
        onChange={onChange}
        error={error}
        help={count > 0 && holdsCards ? counted : (help ?? counted)}
      />
      {fromHarvest && (
        <HarvestFile part={fromHarvest} ofMethod={ofMethod} value={value} onChange={onChange} />
      )}
    </div>
  )
}

type HarvestFileProps = {
  part: KeptPart
  ofMethod: string | undefined
  value: string
  onChange: (value: string) => void
}

/** Characters that no harvest of a meeting comes near. */
const MOST = 16 * 1024 * 1024

function HarvestFile({ part, ofMethod, value, onChange }: HarvestFileProps) {
  const t = useWords()
  const [read, setRead] = useState<string>()
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const found = linesFrom(await textOfFile(file, MOST), part, ofMethod)
    if (!found) return setRead(t(`create.${part}Wrong`))
    onChange(
      [...pastedLines(value), ...found.filter((line) => !pastedLines(value).includes(line))].join('\n'),
    )
    setRead(t(`create.${part}Read`, { count: found.length }))
  }
  return (
    <div className={css.supply}>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={take}>
        <Button icon={<FileUp />}>{t(`create.${part}From`)}</Button>
      </FileTrigger>
      <p role="status">{read ?? t('create.supplyHelp')}</p>
    </div>
  )
}
