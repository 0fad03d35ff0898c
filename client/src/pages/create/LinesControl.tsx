import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './CreatePage.module.css'
import { linesOf, supplyOf } from './meetingPlan.ts'

type LinesControlProps = {
  label: string
  help: string | undefined
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** Prepared cards: pasted as lines, or taken over from a harvest that was kept. */
export function LinesControl({ label, help, value, onChange, error }: LinesControlProps) {
  const t = useWords()
  const [read, setRead] = useState<string>()
  const count = linesOf(value).length
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const supply = supplyOf(await file.text())
    if (!supply) return setRead(t('app.create.supplyWrong'))
    onChange([...linesOf(value), ...supply.filter((line) => !linesOf(value).includes(line))].join('\n'))
    setRead(t('app.create.supplyRead', { count: supply.length }))
  }
  return (
    <div className={css.lines}>
      <TextField
        label={label}
        lines={4}
        value={value}
        onChange={onChange}
        error={error}
        help={count > 0 ? t('app.create.linesCount', { count }) : (help ?? t('app.create.linesHelp'))}
      />
      <div className={css.supply}>
        <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={take}>
          <Button icon={<FileUp />}>{t('app.create.supplyFrom')}</Button>
        </FileTrigger>
        <p role="status">{read ?? t('app.create.supplyHelp')}</p>
      </div>
    </div>
  )
}
