import { Fragment, useRef } from 'react'
import { Menu, MenuItem, Separator, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from '../../ui/classes.ts'
import css from '../../ui/Menu.module.css'
import { noteLayer, useLayer } from '../../ui/secondPress.ts'
import { useWords } from '../../words/useWords.ts'
import { type Action, type Choice, type Chosen, idsOf, PARTS } from '../actions/action.ts'
import { ACTIONS } from '../actions/all.ts'
import { nameOfAction, shownKeys } from '../actions/shortcuts.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import own from './ContextMenu.module.css'

type Props = {
  /** Where it was asked for, CSS pixels of the board. */
  at: ScreenPoint
  chosen: Chosen
  onClose: () => void
}

/** All that can be done with what is chosen, or with the board, where it was asked for. */
export function ContextMenu({ at, chosen, onClose }: Props) {
  useLayer()
  const t = useWords()
  const place = useRef<HTMLSpanElement>(null)
  const open = ACTIONS.filter((action) => action.when(chosen))
  const parts = PARTS.map((part) => open.filter((action) => action.part === part)).filter(
    (part) => part.length > 0,
  )
  const count = idsOf(chosen).length + chosen.locked.length
  const label = count > 0 ? t('feel.act.chosen', { count }) : t('feel.act.menu')
  return (
    <>
      <span ref={place} className={own.place} style={at} aria-hidden="true" />
      <Popover
        isOpen
        aria-label={label}
        triggerRef={place}
        onOpenChange={(isOpen) => {
          noteLayer()
          if (!isOpen) onClose()
        }}
        className={css.popover ?? ''}
        placement="bottom start"
        offset={2}
        data-on-board
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the key that asked for this menu brings that of the browser up as well */}
        <div onContextMenu={(event) => event.preventDefault()}>
          <Menu autoFocus="first" className={css.menu ?? ''} aria-label={label} onClose={onClose}>
            {parts.map((part, index) => (
              <Fragment key={part[0]?.name}>
                {index > 0 && <Separator className={own.line ?? ''} />}
                {part.map((action) => (
                  <Entry key={action.name} action={action} chosen={chosen} count={count} />
                ))}
              </Fragment>
            ))}
          </Menu>
        </div>
      </Popover>
    </>
  )
}

type EntryProps = { action: Action; chosen: Chosen; count: number }

function Entry({ action, chosen, count }: EntryProps) {
  const t = useWords()
  const Icon = action.icon
  const words = nameOfAction(action, t, chosen)
  const [keys] = action.keys ?? []
  const trigger = (
    <MenuItem
      id={action.name}
      textValue={words}
      className={classes(css.entry, action.danger && css.danger)}
      {...('do' in action && { onAction: () => action.do(chosen) })}
    >
      <span className={css.icon} aria-hidden="true">
        <Icon />
      </span>
      <span className={own.words}>{words}</span>
      {keys && 'do' in action && <kbd className={own.keys}>{shownKeys(keys)}</kbd>}
      {'choices' in action && (
        <span className={own.keys} aria-hidden="true">
          ›
        </span>
      )}
    </MenuItem>
  )
  if (!('choices' in action)) return trigger
  const choices = action.choices.filter(({ least = 1 }) => count >= least)
  return (
    <SubmenuTrigger>
      {trigger}
      <Popover className={css.popover ?? ''} data-on-board>
        <Menu className={css.menu ?? ''} aria-label={words}>
          {choices.map((choice) => (
            <ChoiceEntry key={choice.id} choice={choice} chosen={chosen} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

function ChoiceEntry({ choice, chosen }: { choice: Choice; chosen: Chosen }) {
  const label = choice.label(useWords())
  const Icon = choice.icon
  return (
    <MenuItem id={choice.id} textValue={label} className={css.entry ?? ''} onAction={() => choice.do(chosen)}>
      {Icon && (
        <span className={css.icon} aria-hidden="true">
          <Icon />
        </span>
      )}
      <span className={own.words}>{label}</span>
    </MenuItem>
  )
}
