import type { FileFault, SettingField } from '@kring/shared/methods/settings'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../ui/Button.tsx'
import { useText, useWords } from '../words/useWords.ts'
import type { Wording } from '../words/wording.ts'
import css from './Settings.module.css'
import { isTooLong, textOfFile } from './textOfFile.ts'

type Props = {
  label: string
  help: string | undefined
  field: SettingField & { type: 'file' }
  value: string
  onChange: (value: string) => void
}

/** A file that is taken as it is, or refused with what is wrong in it; what was taken before stays then. */
export function FileControl({ label, help, field, value, onChange }: Props) {
  const t = useWords()
  const text = useText()
  const [fault, setFault] = useState<FileFault>()
  const taken = value === '' ? undefined : field.read(value)
  const title = taken && 'title' in taken ? taken.title : undefined
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const found = isTooLong(file, field.most)
      ? { what: 'size' as const, place: [] }
      : field.read(await textOfFile(file, field.most))
    if ('what' in found) return setFault(found)
    setFault(undefined)
    onChange(found.text)
  }
  return (
    <div className={css.lines}>
      <strong>{label}</strong>
      {help && <p>{help}</p>}
      <div className={css.supply}>
        <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={take}>
          <Button icon={<FileUp />}>{t('create.file.choose')}</Button>
        </FileTrigger>
        {value !== '' && (
          <Button
            variant="plain"
            onPress={() => {
              setFault(undefined)
              onChange('')
            }}
          >
            {t('create.file.drop')}
          </Button>
        )}
        {title !== undefined && (
          <p role="status">
            {t('create.file.taken', { title: typeof title === 'string' ? title : text(title) })}
          </p>
        )}
      </div>
      {fault && (
        <p className={css.fault} role="alert">
          {faultSaid(fault, field.most, t)}
        </p>
      )}
    </div>
  )
}

/** What is wrong, and at what in the file. */
function faultSaid({ what, place, id = '' }: FileFault, most: number, t: Wording): string {
  const [pillar, indicator] = place
  const where =
    pillar === undefined
      ? ''
      : indicator === undefined
        ? t('create.file.atPillar', { pillar })
        : t('create.file.atIndicator', { pillar, indicator })
  const said = t(`create.file.faults.${what}`, { id, most })
  return [where, said].filter(Boolean).join(': ')
}
