import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import css from './Switch.module.css'

export type SwitchProps = {
  label: string
  help?: string | undefined
  value: boolean
  onChange: (value: boolean) => void
  isDisabled?: boolean
}

/** On or off, effective at once. */
export function Switch({ label, help, value, onChange, isDisabled = false }: SwitchProps) {
  const id = useId()
  return (
    <AriaSwitch
      className={css.switch ?? ''}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      aria-labelledby={`${id}-label`}
      {...(help && { 'aria-describedby': `${id}-help` })}
    >
      <span className={css.words}>
        <span className={css.label} id={`${id}-label`}>
          {label}
        </span>
        {help && (
          <span className={css.help} id={`${id}-help`}>
            {help}
          </span>
        )}
      </span>
      <span className={css.track} aria-hidden="true">
        <span className={css.knob} />
      </span>
    </AriaSwitch>
  )
}
