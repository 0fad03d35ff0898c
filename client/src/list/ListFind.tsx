import type { CardId } from '@kring/shared/meeting'
import { Search } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { Found } from '../cards/find.ts'
import { LazyFindBar } from '../cards/LazyFindBar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { shortcutOf } from '../ui/shortcut.ts'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

type Props = { count: number; bring: ((card: CardId) => void) | undefined }

/** More cards than these are not seen at a glance. */
const MANY = 12

/**
 * Finding words in the list, by Control and F and, where there are many cards, by its button: a browser finds only what
 * is whole in the page.
 * @param count how many cards there are
 * @param bring has the row of a card there at once; absent where all are there
 */
export const ListFind = memo(function ListFind({ count, bring }: Props) {
  const t = useWords()
  const [isOpen, open] = useState(false)
  const shown = useRef<Element>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = event
      if (!(ctrlKey || metaKey) || altKey || shiftKey || shortcutOf(event) !== 'f') return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      open(true)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  const mark = (row: Element | null) => {
    shown.current?.removeAttribute('data-found')
    shown.current = row
    row?.setAttribute('data-found', 'true')
  }
  const show = (found: Found) => {
    if ('card' in found) bring?.(found.card)
    const id =
      'card' in found ? `data-card="${CSS.escape(found.card)}"` : `data-mark~="${CSS.escape(found.mark)}"`
    const row = document.querySelector(`.${styles.list} [${id}]`)
    const folded = row?.closest('details')
    if (folded) folded.open = true
    mark(row)
    row?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      {count > MANY && (
        <IconButton label={t('feel.act.find')} onPress={() => open(true)}>
          <Search />
        </IconButton>
      )}
      {isOpen && (
        <div className={styles.find}>
          <LazyFindBar
            onShow={show}
            onClose={() => {
              mark(null)
              open(false)
            }}
          />
        </div>
      )}
    </>
  )
})
