import { Fragment } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Action } from '../actions/action.ts'
import { ACTIONS } from '../actions/all.ts'
import { nameOfAction, shownKeys } from '../actions/shortcuts.ts'
import { TOOL_KEYS } from '../tools/draw/toolKeys.ts'
import css from './Feel.module.css'

type Props = { isOpen: boolean; onClose: () => void }

/** Which key does what on the board. */
export function KeysDialog({ isOpen, onClose }: Props) {
  const t = useWords()
  const control = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  const told = (action: Action) => {
    const what = nameOfAction(action, t)
    return 'end' in action ? t('feel.keys.held', { what }) : what
  }
  const rows: [string, string][] = [
    [t('feel.keys.noteTap'), t('feel.act.newNote')],
    ['Tab', t('feel.keys.next')],
    [`Shift + ${t('feel.keys.click')}`, t('feel.keys.add')],
    [t('feel.keys.arrows'), t('feel.keys.move')],
    [`Alt + ${t('feel.keys.drag')}`, t('feel.act.duplicate')],
    [`${control} + ${t('feel.keys.drag')}`, t('feel.keys.loose')],
    [`Shift + ${t('feel.keys.drag')}`, t('feel.keys.even')],
    ['Shift + F10', t('feel.keys.menu')],
    ...ACTIONS.flatMap((action): [string, string][] =>
      action.keys ? [[action.keys.map(shownKeys).join(', '), told(action)]] : [],
    ),
    ...Object.entries(TOOL_KEYS).map(([key, tool]): [string, string] => [
      key.toUpperCase(),
      t(`marks.tools.${tool}`),
    ]),
    [t('feel.keys.space'), t('feel.keys.push')],
    ['Esc', t('feel.keys.cancel')],
  ]
  return (
    <Dialog title={t('feel.keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={css.keys}>
        {rows.map(([keys, what]) => (
          <Fragment key={`${keys} ${what}`}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
