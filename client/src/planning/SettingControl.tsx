import type { SettingValue } from '@kring/shared/meeting'
import type { SettingField } from '@kring/shared/methods/settings'
import { NumberStepper } from '../ui/NumberStepper.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useText } from '../words/useWords.ts'
import { FileControl } from './FileControl.tsx'
import { LinesControl } from './LinesControl.tsx'

export type SettingControlProps = {
  field: SettingField
  value: SettingValue | undefined
  onChange: (value: SettingValue) => void
  /** The text as typed, for a field of lines. */
  lines: string
  onLines: (lines: string) => void
  error: string | undefined
}

/** The control a setting asks for, whatever method it belongs to. */
export function SettingControl({ field, value, onChange, lines, onLines, error }: SettingControlProps) {
  const text = useText()
  const label = text(field.title)
  const help = field.help && text(field.help)
  switch (field.type) {
    case 'choice':
      return (
        <RadioCards
          label={label}
          help={help}
          value={String(value ?? field.initial)}
          onChange={onChange}
          options={field.options.map((option) => ({ id: option.id, title: text(option.title) }))}
        />
      )
    case 'number':
      return (
        <NumberStepper
          label={label}
          help={help}
          value={Number(value ?? field.initial)}
          onChange={onChange}
          min={field.min}
          max={field.max}
        />
      )
    case 'switch':
      return <Switch label={label} help={help} value={Boolean(value ?? field.initial)} onChange={onChange} />
    case 'file':
      return (
        <FileControl
          label={label}
          help={help}
          field={field}
          value={String(value ?? field.initial)}
          onChange={onChange}
        />
      )
    case 'lines':
      return (
        <LinesControl
          label={label}
          help={help}
          value={lines}
          onChange={onLines}
          error={error}
          isBeside={field.ofMeeting === true}
          fromHarvest={field.fromHarvest}
          ofMethod={field.ofMethod}
        />
      )
  }
}
