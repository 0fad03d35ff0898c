import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import css from './Menu.module.css'
import type { MenuProps } from './Menu.tsx'
import { noteLayer, useLayer } from './secondPress.ts'

/** The menu itself; it arrives open, because somebody asked for it. */
export default function MenuList({ trigger, label, entries: given, placement = 'bottom end' }: MenuProps) {
  useLayer()
  const entries = typeof given === 'function' ? given() : given
  return (
    <MenuTrigger defaultOpen onOpenChange={noteLayer}>
      {trigger}
      <Popover className={css.popover ?? ''} placement={placement} offset={6}>
        <AriaMenu
          className={css.menu ?? ''}
          aria-label={label}
          disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              onAction={entry.onAction}
              className={classes(css.entry, entry.danger && css.danger)}
            >
              <span className={css.icon} aria-hidden="true">
                {entry.icon}
              </span>
              <span className={css.words}>
                <span>{entry.label}</span>
                {entry.help && <span className={css.help}>{entry.help}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
