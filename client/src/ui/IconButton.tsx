import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import css from './IconButton.module.css'
import { notePress, useDeaf } from './useDeaf.ts'

export type IconButtonProps = Omit<
  AriaProps,
  'className' | 'style' | 'children' | 'aria-label' | 'isPending'
> & {
  /** What it does, for who does not see the picture. */
  label: string
  variant?: 'quiet' | 'plain'
  size?: 'normal' | 'board'
  /** What pressing it does, where the same place may soon do something else ({@link useDeaf}). */
  deed?: string | number | undefined
  ref?: Ref<HTMLButtonElement>
  /** A lucide icon. */
  children: ReactNode
}

/** A button with a picture only, for what everybody recognises. */
export function IconButton({
  label,
  variant = 'plain',
  size = 'normal',
  deed,
  onPress,
  children,
  ...rest
}: IconButtonProps) {
  const isDeaf = useDeaf(deed)
  return (
    <AriaButton
      {...rest}
      isPending={isDeaf}
      onPress={(event) => {
        notePress()
        onPress?.(event)
      }}
      aria-label={label}
      className={classes(css.button, css[variant], css[size])}
    >
      {children}
    </AriaButton>
  )
}
