import type { Point } from '@kring/shared/ground/world'
import type { Card, MemberId } from '@kring/shared/meeting'
import { lazy, Suspense, useEffect } from 'react'
import { useNewest } from '../../state/useNewest.ts'
import { useValue } from '../../state/Value.ts'
import { Coming } from '../../ui/Coming.tsx'
import { Part } from '../../ui/Part.tsx'
import { useWhenQuiet } from '../../ui/useWhenQuiet.ts'
import type { OnBoard } from '../actions/action.ts'
import { ACTIONS } from '../actions/all.ts'
import { useChosenKeys } from '../actions/useChosenKeys.ts'
import { useChosenThings } from '../actions/useChosenThings.ts'
import { useClipboard } from '../actions/useClipboard.ts'
import { useBoardKit, useSelection } from '../model/useBoard.ts'
import type { BoardActions } from '../tools/note/useBoardActions.ts'
import type { Notes } from '../tools/note/useNotes.ts'
import { copyOf } from '../tools/things/copied.ts'

const loadMenu = async () => ({ default: (await import('./ContextMenu.tsx')).ContextMenu })
const fetchMenu = () => void loadMenu().catch(() => undefined)
const ContextMenu = lazy(loadMenu)
const TurnHandle = lazy(async () => ({ default: (await import('./TurnHandle.tsx')).TurnHandle }))
const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog }))

type Props = {
  /** The cards that are chosen, as they lie there. */
  cards: readonly Card[]
  actions: BoardActions
  notes: Notes
  as: MemberId | undefined
  /** The board, and what is done with it whatever is chosen. */
  board: OnBoard
  /** Of the notes that text becomes. */
  colour: number
  /** Where the pointer is, world units, or null. */
  cursor: () => Point | null
}

/** What is done with all that is chosen together, notes and drawings: keys, clipboard, the menu, a double with Alt. */
export function ThingsOnBoard({ cards, actions, notes, as, board, colour, cursor }: Props) {
  const kit = useBoardKit()
  const now = useChosenThings(cards, actions, notes, as, board)
  const chosen = useNewest(now)
  const pasting = useClipboard(chosen, notes, as, colour, cursor)
  const menu = useValue(kit.menu)
  useChosenKeys(chosen)
  useWhenQuiet(fetchMenu)
  useEffect(() => {
    kit.act = (name, choice) => {
      const now = chosen.current()
      const action = ACTIONS.find((one) => one.name === name)
      if (!action?.when(now)) return
      if ('do' in action) action.do(now)
      else action.choices.find(({ id }) => id === choice)?.do(now)
    }
    kit.double = (some, drawn, right, down) => {
      const { activity, drawn: all, boxOf, lay } = chosen.current()
      const { copied, box } = copyOf(
        some.flatMap((card) => activity.cards[card] ?? []),
        all.filter(({ id }) => drawn.includes(id)),
        boxOf,
      )
      lay(copied, { x: box.x + right, y: box.y + down })
    }
    return () => {
      kit.act = () => undefined
      kit.double = null
    }
  }, [kit, chosen])
  const isChosen = cards.length + useSelection().marks.size > 0
  return (
    <>
      {isChosen && (
        <Part spare>
          <Suspense fallback={null}>
            <TurnHandle chosen={now} />
          </Suspense>
        </Part>
      )}
      {menu && (
        <Coming>
          <ContextMenu
            key={`${menu.left} ${menu.top}`}
            at={menu}
            chosen={now()}
            onClose={() => kit.menu.set(null)}
          />
        </Coming>
      )}
      {pasting.asked !== null && (
        <Coming>
          <PasteDialog {...pasting} />
        </Coming>
      )}
    </>
  )
}
