import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import { Text } from 'react-aria-components/Text'
import { useWords } from '../words/useWords.ts'
import { Hinted } from './Hinted.tsx'
import css from './NumberStepper.module.css'

export type NumberStepperProps = {
  label: string
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  help?: ReactNode
  isDisabled?: boolean
}

/** A small whole number, by two large buttons or by keys. */
export function NumberStepper({
  label,
  value,
  onChange,
  min,
  max,
  help,
  isDisabled = false,
}: NumberStepperProps) {
  const t = useWords()
  return (
    <NumberField
      className={css.field ?? ''}
      value={value}
      onChange={(next) => Number.isInteger(next) && onChange(next)}
      minValue={min}
      maxValue={max}
      step={1}
      isDisabled={isDisabled}
      decrementAriaLabel={t('app.field.less')}
      incrementAriaLabel={t('app.field.more')}
    >
      <span className={css.words}>
        <Label className={css.label ?? ''}>{label}</Label>
        {help && (
          <Text slot="description" className={css.help ?? ''}>
            {help}
          </Text>
        )}
      </span>
      <Group className={css.group ?? ''}>
        <Button slot="decrement" className={css.step ?? ''}>
          <Hinted hint={t('app.field.less')}>
            <Minus aria-hidden="true" />
          </Hinted>
        </Button>
        <Input className={css.input ?? ''} inputMode="numeric" />
        <Button slot="increment" className={css.step ?? ''}>
          <Hinted hint={t('app.field.more')}>
            <Plus aria-hidden="true" />
          </Hinted>
        </Button>
      </Group>
    </NumberField>
  )
}
