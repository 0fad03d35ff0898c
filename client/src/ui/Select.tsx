import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import css from './Select.module.css'

export type SelectProps<Id extends string> = {
  label: string
  labelHidden?: boolean
  value: Id | null
  onChange: (value: Id) => void
  options: readonly { id: Id; title: string }[]
  help?: ReactNode
  /** Stands there while nothing is chosen. */
  placeholder?: string
  isDisabled?: boolean
}

/**
 * One of many. The list is the browser's own: on a phone nothing is easier to use, and it costs a
 * participant's first visit nothing to load.
 */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, labelHidden, value, onChange, options, help, placeholder, isDisabled = false } = props
  const id = useId()
  return (
    <div className={css.field}>
      <label className={labelHidden ? 'sr-only' : css.label} htmlFor={id}>
        {label}
      </label>
      <span className={css.box}>
        <select
          id={id}
          className={css.select}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value as Id)}
          disabled={isDisabled}
          aria-describedby={help ? `${id}-help` : undefined}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
      {help && (
        <span id={`${id}-help`} className={css.help}>
          {help}
        </span>
      )}
    </div>
  )
}
