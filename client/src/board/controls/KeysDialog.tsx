import { Fragment } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './Feel.module.css'

type Props = { isOpen: boolean; onClose: () => void }

/** Which key does what on the board. */
export function KeysDialog({ isOpen, onClose }: Props) {
  const t = useWords()
  const control = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  const rows: [string, string][] = [
    [`N, ${t('feel.keys.noteTap')}`, t('feel.keys.note')],
    ['Enter', t('feel.keys.edit')],
    ['Tab', t('feel.keys.next')],
    [`Shift + ${t('feel.keys.click')}`, t('feel.keys.add')],
    [`${control} + A`, t('feel.keys.all')],
    [t('feel.keys.arrows'), t('feel.keys.move')],
    [`${control} + C, X, V`, t('feel.keys.copy')],
    [`${control} + D`, t('feel.keys.duplicate')],
    [`${control} + F`, t('feel.keys.find')],
    ['Delete', t('feel.keys.remove')],
    ['F', t('feel.keys.spotlight')],
    ['W', t('feel.keys.point')],
    [`${control} + Z, ${control} + Y`, t('feel.keys.undo')],
    ['V, H', [t('marks.tools.select'), t('marks.tools.hand')].join(', ')],
    ['P, M, E', [t('marks.tools.pen'), t('marks.tools.marker'), t('marks.tools.eraser')].join(', ')],
    ['T, R, O, A, L', [t('marks.tools.text'), t('marks.tools.shapes')].join(', ')],
    [t('feel.keys.space'), t('feel.keys.push')],
    ['+, −, 0', t('feel.keys.zoom')],
    ['Esc', t('feel.keys.cancel')],
  ]
  return (
    <Dialog title={t('feel.keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={css.keys}>
        {rows.map(([keys, what]) => (
          <Fragment key={what}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
