import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Hinted } from './Hinted.tsx'
import css from './IconButton.module.css'
import { type PressAction, useHeardPress } from './useHeardPress.tsx'

export type IconButtonProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'aria-label' | 'render'> &
  PressAction & {
    /** What it does, for who does not see the picture, and for who rests on it. */
    label: string
    /** More of it for who rests on it. */
    hint?: string
    variant?: 'quiet' | 'plain'
    size?: 'normal' | 'board'
    ref?: Ref<HTMLButtonElement>
    /** A lucide icon. */
    children: ReactNode
  }

/** A button with a picture only, for what everybody recognises. */
export function IconButton({
  label,
  hint,
  variant = 'plain',
  size = 'normal',
  action,
  onPress,
  children,
  ...rest
}: IconButtonProps) {
  const heard = useHeardPress({ action, ...(onPress && { onPress }) })
  return (
    <AriaButton
      {...rest}
      {...heard}
      aria-label={label}
      className={classes(css.button, css[variant], css[size])}
    >
      <Hinted hint={hint || label}>{children}</Hinted>
    </AriaButton>
  )
}
