import { visibleLength } from '@kring/shared/basis/text'
import type { HTMLAttributes, KeyboardEvent, ReactNode, Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { useWords } from '../words/useWords.ts'
import { classes } from './classes.ts'
import css from './TextField.module.css'

export type TextFieldProps = {
  label: string
  /** Shows the label to screen readers only, when the page already says it. */
  labelHidden?: boolean
  value: string
  onChange: (value: string) => void
  /** More than one makes room for lines; it grows with what is written. */
  lines?: number
  /** As many characters as people see (graphemes). What is typed is never cut: the counter says it. */
  most?: number
  help?: ReactNode
  /** In words, under the field. */
  error?: string | undefined
  placeholder?: string
  size?: 'normal' | 'large' | 'board'
  optional?: boolean
  autoFocus?: boolean
  autoComplete?: string
  autoCapitalize?: string
  spellCheck?: 'true' | 'false'
  inputMode?: HTMLAttributes<HTMLElement>['inputMode']
  enterKeyHint?: HTMLAttributes<HTMLElement>['enterKeyHint']
  name?: string
  type?: 'text' | 'date'
  isDisabled?: boolean
  isReadOnly?: boolean
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  inputRef?: Ref<HTMLInputElement>
  areaRef?: Ref<HTMLTextAreaElement>
}

/** Without it a browser lets years grow to six digits, and the referee knows no such day. */
const LAST_DAY = '9999-12-31'

/** One line or more lines of text, with a counter that speaks up near the limit. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, value, lines = 1, most, help, error, size = 'normal', optional } = props
  const { placeholder, enterKeyHint, autoCapitalize, inputMode, inputRef, areaRef } = props
  const {
    autoFocus,
    autoComplete,
    name,
    type = 'text',
    spellCheck,
    isDisabled,
    isReadOnly,
    onBlur,
    onKeyDown,
  } = props
  const t = useWords()
  const input = {
    dir: 'auto',
    className: classes(css.input, css[size], lines > 1 && css.area),
    ...(placeholder !== undefined && { placeholder }),
    ...(enterKeyHint !== undefined && { enterKeyHint }),
    ...(autoCapitalize !== undefined && { autoCapitalize }),
  }
  return (
    <AriaTextField
      className={css.field ?? ''}
      value={value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly ?? false}
      type={type}
      autoFocus={autoFocus ?? false}
      autoComplete={autoComplete ?? 'off'}
      validationBehavior="aria"
      {...(name !== undefined && { name })}
      {...(inputMode !== undefined && { inputMode })}
      {...(spellCheck !== undefined && { spellCheck })}
      {...(onBlur && { onBlur })}
      {...(onKeyDown && {
        onKeyDown: (event) => {
          onKeyDown(event)
          // Who listens to Enter listens to nothing else: Escape still closes what the field is in.
          if (event.key !== 'Enter') event.continuePropagation()
        },
      })}
    >
      <span className={labelHidden ? 'sr-only' : css.labels}>
        <Label className={css.label ?? ''}>{label}</Label>
        {optional && <span className={css.optional}>{t('app.field.optional')}</span>}
      </span>
      {lines > 1 ? (
        <TextArea
          {...input}
          rows={lines}
          style={{ minHeight: `calc(${lines} * 1.35em + 1.6rem)` }}
          ref={areaRef ?? null}
        />
      ) : (
        <Input {...input} {...(type === 'date' && { max: LAST_DAY })} ref={inputRef ?? null} />
      )}
      <span className={css.below}>
        <FieldError className={css.error ?? ''}>{error}</FieldError>
        {help && error === undefined && (
          <Text slot="description" className={css.help ?? ''}>
            {help}
          </Text>
        )}
        {most !== undefined && <Counter left={most - visibleLength(value)} most={most} />}
      </span>
    </AriaTextField>
  )
}

/** Silent while there is room; near the limit it says how much, over it how much too much. */
function Counter({ left, most }: { left: number; most: number }) {
  const t = useWords()
  const near = left <= Math.max(8, most * 0.2)
  const over = left < 0
  return (
    <>
      <span
        className={classes(css.counter, over && css.over)}
        data-shown={near || undefined}
        aria-hidden="true"
      >
        {near && (over ? t('app.field.over', { count: -left }) : t('app.field.left', { count: left }))}
      </span>
      <span className="sr-only" role="status">
        {over ? t('app.field.tooLong') : ''}
      </span>
    </>
  )
}
