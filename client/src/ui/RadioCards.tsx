import { Check } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import css from './RadioCards.module.css'

export type RadioCard<Id extends string> = { id: Id; title: string; help?: string; picture?: ReactNode }

export type RadioCardsProps<Id extends string> = {
  label: string
  labelHidden?: boolean
  value: Id | null
  onChange: (value: Id) => void
  options: readonly RadioCard<Id>[]
  help?: ReactNode
  size?: 'normal' | 'board'
  isDisabled?: boolean
}

/** Titles longer than this take so much room that they stand under each other, unless there is room for all. */
const LONG = 21
/** Three in two columns would leave one alone. */
const UNEVEN = 3

/** One of a few, each a card: the chosen one is lifted, and carries a mark. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  const { label, labelHidden, value, onChange, options, help, size = 'normal', isDisabled = false } = props
  const isLong = options.some((option) => option.title.length > LONG)
  return (
    <RadioGroup
      className={css.field ?? ''}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled}
    >
      <span className={labelHidden ? 'sr-only' : css.words}>
        <Label className={css.label ?? ''}>{label}</Label>
        {help && (
          <Text slot="description" className={css.help ?? ''}>
            {help}
          </Text>
        )}
      </span>
      <div
        className={classes(css.cards, (isLong || options.length === UNEVEN) && css.rows)}
        style={{ '--beside': `${options.length * (isLong ? 16 : 8)}rem` } as CSSProperties}
      >
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={classes(css.card, css[size])}>
            {option.picture}
            <span className={css.title}>{option.title}</span>
            {option.help && <span className={css.help}>{option.help}</span>}
            <Check className={css.mark} aria-hidden="true" />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
