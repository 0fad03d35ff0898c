import { createContext, useContext, useSyncExternalStore } from 'react'
import { useValue } from '../../state/Value.ts'
import type { BoardView, Shown } from '../viewport/BoardView.ts'
import type { BoardKit } from './kit.ts'
import type { Chosen } from './Selection.ts'
import type { Tool } from './tool.ts'

export const BoardContext = createContext<BoardKit | null>(null)

/** @returns the kit of the board this component is on. */
export function useBoardKit(): BoardKit {
  const kit = useContext(BoardContext)
  if (!kit) throw new Error('this belongs on a Board')
  return kit
}

/** @returns what this board shows now; draws again with every step of a zoom. */
export function useShown(): Shown {
  return useValue(useBoardKit().view)
}

/** @returns whether all that lies there is in sight; draws again only when that changes. */
export function useFitted(view: BoardView): boolean {
  return useSyncExternalStore(view.subscribe, () => view.get().fitted)
}

/** @returns what is chosen on this board now. */
export function useSelection(): Chosen {
  return useValue(useBoardKit().selection)
}

/** @returns the tool of this board, and how to take another. */
export function useTool(): [Tool, (tool: Tool) => void] {
  const { tool } = useBoardKit()
  return [useValue(tool), (next) => tool.set(next)]
}
