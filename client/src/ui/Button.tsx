import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button'
import css from './Button.module.css'
import { classes } from './classes.ts'
import { type PressAction, useHeardPress } from './useHeardPress.tsx'

export type ButtonProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'render'> &
  PressAction & {
    /**
     * `primary`: the one thing to do now. `soft`: one of several things that can be done now.
     * `quiet`: on sunk paper, everything else. `plain`: text only. `danger`: cannot be taken back.
     */
    variant?: 'primary' | 'soft' | 'quiet' | 'plain' | 'danger'
    /** `board` for fingers on a smartboard, `large` for the main button of a page. */
    size?: 'normal' | 'large' | 'board'
    /** Before the words. */
    icon?: ReactNode
    /** As wide as what it stands in. */
    wide?: boolean
    ref?: Ref<HTMLButtonElement>
    children: ReactNode
  }

/** A button that names its result. */
export function Button(props: ButtonProps) {
  const { variant = 'quiet', size = 'normal', icon, wide, action, onPress, children, ...rest } = props
  const words = typeof children === 'string' ? children : undefined
  const heard = useHeardPress({ action, words, ...(onPress && { onPress }) })
  return (
    <AriaButton
      {...rest}
      {...heard}
      className={classes(css.button, css[variant], css[size], wide && css.wide)}
    >
      {icon && (
        <span className={css.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {/* Words that change stand alone in their element, for who has the page translated. */}
      {words === undefined ? children : <span>{words}</span>}
    </AriaButton>
  )
}
