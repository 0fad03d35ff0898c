import { Fragment } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Wording } from '../../words/wording.ts'
import type { Action } from '../actions/action.ts'
import { ACTIONS } from '../actions/all.ts'
import { nameOfAction, shownKeys } from '../actions/shortcuts.ts'
import { TOOL_KEYS } from '../tools/draw/toolKeys.ts'
import css from './Feel.module.css'

type Props = { isOpen: boolean; onClose: () => void }

/** @returns which keys do what on the board, each thing once */
export function keysIn(t: Wording): [keys: string, what: string][] {
  const control = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  const told = (action: Action) => {
    const what = nameOfAction(action, t)
    return 'end' in action ? t('feel.keys.held', { what }) : what
  }
  /** What a hand does instead of the keys of an action or a tool. */
  const byHand: Readonly<Record<string, string>> = {
    newNote: t('feel.keys.noteTap'),
    duplicate: `Alt + ${t('feel.keys.drag')}`,
    hand: t('feel.keys.space'),
  }
  const allOf = (name: string, keys: readonly string[]) => [...keys, byHand[name] ?? []].flat().join(', ')
  return [
    ['Tab', t('feel.keys.next')],
    [`Shift + ${t('feel.keys.click')}`, t('feel.keys.add')],
    [t('feel.keys.arrows'), t('feel.keys.move')],
    [`${control} + ${t('feel.keys.drag')}`, t('feel.keys.loose')],
    [`Shift + ${t('feel.keys.drag')}`, t('feel.keys.even')],
    ['Shift + F10', t('feel.keys.menu')],
    ...ACTIONS.flatMap((action): [string, string][] => {
      const keys = allOf(action.name, (action.keys ?? []).map(shownKeys))
      return keys === '' ? [] : [[keys, told(action)]]
    }),
    ...Object.entries(TOOL_KEYS).map(([key, tool]): [string, string] => [
      allOf(tool, [key.toUpperCase()]),
      t(`marks.tools.${tool}`),
    ]),
    ['Esc', t('feel.keys.cancel')],
  ]
}

/** Which key does what on the board. */
export function KeysDialog({ isOpen, onClose }: Props) {
  const t = useWords()
  return (
    <Dialog title={t('feel.keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={css.keys}>
        {keysIn(t).map(([keys, what]) => (
          <Fragment key={what}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
