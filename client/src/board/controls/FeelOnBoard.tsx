import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { heads } from '@kring/shared/ground/boxes'
import { type Card, looseCards, type MemberId } from '@kring/shared/meeting'
import { mayPoint } from '@kring/shared/protocol/pointing'
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Found } from '../../cards/find.ts'
import { LazyFindBar } from '../../cards/LazyFindBar.tsx'
import { useUndoWords } from '../../cards/useUndoWords.ts'
import { useActivityNow, useMayDo } from '../../meeting/asking.ts'
import { useMe, useOfActivity, useUndo } from '../../meeting/session.ts'
import { useNewest } from '../../state/useNewest.ts'
import { useValue } from '../../state/Value.ts'
import { Coming } from '../../ui/Coming.tsx'
import { notify } from '../../ui/Notice.tsx'
import { Part } from '../../ui/Part.tsx'
import { useWhenQuiet } from '../../ui/useWhenQuiet.ts'
import { useWords } from '../../words/useWords.ts'
import type { Asked, OnBoard } from '../actions/action.ts'
import type { BoardMode } from '../model/boardMode.ts'
import { useBoardKit, useSelection, useTool } from '../model/useBoard.ts'
import { useFollowing } from '../presence/useFollowing.ts'
import { usePointing } from '../presence/usePointing.ts'
import { useShownView } from '../presence/useShownView.ts'
import { useBoardActions } from '../tools/note/useBoardActions.ts'
import { useNotes } from '../tools/note/useNotes.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import css from './Feel.module.css'
import { FeelBar } from './FeelBar.tsx'
import { useTaking } from './useTaking.ts'

/** What a phone and a wall never show they do not load, nor a desk before it is asked for. */
const loadKeys = async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog })
const fetchKeys = () => void loadKeys().catch(() => undefined)
const KeysDialog = lazy(loadKeys)
const ThingsOnBoard = lazy(async () => ({ default: (await import('./ThingsOnBoard.tsx')).ThingsOnBoard }))
const loadBar = async () => ({ default: (await import('./SelectionBar.tsx')).SelectionBar })
const fetchBar = () => void loadBar().catch(() => undefined)
const SelectionBar = lazy(loadBar)
/** A name for a pile is asked now and then. */
const MergeDialog = lazy(async () => ({ default: (await import('../../cards/MergeDialog.tsx')).MergeDialog }))
const loadEditor = async () => ({ default: (await import('./NoteEditor.tsx')).NoteEditor })
const fetchEditor = () => void loadEditor().catch(() => undefined)
const NoteEditor = lazy(loadEditor)
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }))
const LookHere = lazy(async () => ({ default: (await import('./LookHere.tsx')).LookHere }))
const FollowChip = lazy(async () => ({ default: (await import('./FollowChip.tsx')).FollowChip }))
const Minimap = lazy(async () => ({ default: (await import('./Minimap.tsx')).Minimap }))

export type OnBoardProps = { mode: BoardMode; actAs: MemberId | undefined }

/** What is found is shown at least so large, CSS pixels per world unit. */
const LEGIBLE = 0.5

/** From the edge of a note to the middle of the next one written beside it, world units: half a long label, and air. */
const BESIDE = 190

/** What makes a board good to the hand: notes, what is done with chosen cards, undo, pointing, looking together. */
export const FeelOnBoard = memo(function FeelOnBoard({ mode, actAs }: OnBoardProps) {
  const kit = useBoardKit()
  const now = useActivityNow()
  const me = useMe()
  const { cards: chosenIds, marks: chosenMarks } = useSelection()
  const fitted = useSyncExternalStore(kit.view.subscribe, () => kit.view.get().fitted)
  const t = useWords()
  const [colour, setColour] = useState(1)
  const [naming, setNaming] = useState<Card[] | null>(null)
  /** Null until somebody asked for the keys. */
  const [areKeysShown, showKeys] = useState<boolean | null>(null)

  const [isFinding, find] = useState(false)
  const [isExporting, exportBoard] = useState(false)

  const chosen = useOfActivity(
    (activity) => (chosenIds.size === 0 ? NONE : looseCards(activity).filter(({ id }) => chosenIds.has(id))),
    isSameList,
  )
  const notes = useNotes(actAs)
  const actions = useBoardActions(chosen, actAs, { edit: notes.edit, name: setNaming })
  const pointing = usePointing()
  const ground = useOfActivity((activity) => arrangementOf(activity).ground)
  const isOpenTable = ground.kind === 'open'
  const following = useFollowing(mode !== 'screen' || isOpenTable)
  const gather = useShownView(mode !== 'screen' && (isOpenTable || me.role === 'facilitator'))
  const isHeld = useValue(kit.isTouched)
  const isEditing = useValue(kit.isEditing)
  const [tool] = useTool()
  useTaking(notes, pointing)
  useWhenQuiet(fetchBar, mode !== 'phone')
  useWhenQuiet(fetchKeys, mode === 'laptop')

  const { hold, letGo, cursor } = pointing
  const { undo, redo } = useUndoWords()
  const { canUndo, canRedo } = useUndo()
  const mayTakeBack = canUndo || canRedo
  const points = useOfActivity((activity) => mayPoint(activity, me))

  const mayPlace = useMayDo('cards.place', actAs)
  const isWorked = notes.mayBegin || mayPlace
  const callAll = useCallback(() => {
    gather()
    notify(t('feel.gathered'))
  }, [gather, t])
  const newest = useNewest(notes)
  const beginNote = useCallback(() => {
    newest.current.begin(cursor() ?? undefined)
  }, [newest, cursor])
  const tint = (number: number) => {
    setColour(number)
    actions.colour?.(number)
  }
  const isCalled = me.role === 'facilitator' && (isOpenTable || !fitted)
  const { mayBegin } = notes
  const onBoard = useMemo((): OnBoard => {
    const shows: Record<Asked, (isShown: true) => void> = {
      find,
      takeAlong: exportBoard,
      keys: showKeys,
    }
    return {
      kit,
      isOpen: isOpenTable,
      newNote: mayBegin ? beginNote : undefined,
      undo,
      redo,
      pointing: points ? { hold, letGo } : undefined,
      gather: isCalled ? callAll : undefined,
      open: (what) => shows[what](true),
    }
  }, [kit, isOpenTable, mayBegin, beginNote, undo, redo, points, hold, letGo, isCalled, callAll])
  const next = useCallback(
    (width: number) => {
      const { note } = notes
      if (!note) return
      const at = { x: Math.round(note.at.x + width / 2 + BESIDE), y: note.at.y }
      if (!notes.begin(at)) notes.begin()
    },
    [notes],
  )
  const open = notes.note
  // Who begins a note types on at once.
  useEffect(() => {
    if (mayBegin) fetchEditor()
  }, [mayBegin])
  useEffect(() => {
    if (!open) return
    // What one writes on is in sight.
    const { left, top } = kit.view.toScreen(open.at)
    const { width, height } = kit.view.get().size
    const isInSight = left > 40 && top > 40 && left < width - 40 && top < height - 40
    if (!isInSight && mode !== 'screen') kit.view.centre(open.at)
  }, [open, kit, mode])

  const show = (found: Found) => {
    const isCard = 'card' in found
    kit.selection.choose(isCard ? [found.card] : [], isCard ? [] : [found.mark])
    const lies = isCard ? kit.boxOf(found.card) : boundsOf((now().marks[found.mark] as Mark).drawing)
    // What lies fitted is in sight already.
    if (lies && isOpenTable) kit.view.centre(lies, Math.max(kit.view.get().view.scale, LEGIBLE))
  }
  const isAny =
    chosenMarks.size > 0 ? tool === 'select' : chosen.length > 0 && Object.keys(actions).length > 0
  const showsBar = isAny && !isHeld && !isEditing && !open
  // A row on the wall holds what is done with the chosen cards, or what is done without any.
  const isCrowded = mode === 'screen' && showsBar
  const bar = showsBar && (
    <Part spare>
      <Suspense fallback={null}>
        <SelectionBar
          key={[...chosenIds, ...chosenMarks].join()}
          cards={chosen}
          actions={{ ...actions, ...(actions.colour && { colour: tint }) }}
          notes={notes}
          as={actAs}
          names={ground.kind === 'boxes' ? heads(ground) : []}
          board={onBoard}
        />
      </Suspense>
    </Part>
  )
  return (
    <>
      <Part spare>
        <Suspense fallback={null}>
          <LookHere own={pointing.point} />
        </Suspense>
      </Part>
      {mode === 'laptop' && (
        <Part spare>
          <Suspense fallback={null}>
            <Minimap followed={following.member} />
          </Suspense>
        </Part>
      )}
      {mode !== 'screen' && (
        <Part spare>
          <Suspense fallback={null}>
            <FollowChip {...following} mayChoose={isOpenTable} />
          </Suspense>
        </Part>
      )}
      {(isWorked || mayTakeBack || points) && (
        <FeelBar board={onBoard} isWorked={isWorked || mayTakeBack} isCrowded={isCrowded}>
          {mode === 'screen' && bar}
        </FeelBar>
      )}
      {mode !== 'screen' && bar}
      {isFinding && (
        <div className={css.find}>
          <LazyFindBar
            size={mode === 'screen' ? 'board' : 'normal'}
            onShow={show}
            onClose={() => find(false)}
          />
        </div>
      )}
      {open && (
        <Coming>
          <NoteEditor
            key={open.card}
            note={open}
            as={actAs}
            colour={colour}
            onClose={notes.close}
            onNext={next}
          />
        </Coming>
      )}
      {naming && (
        <Coming>
          <MergeDialog
            cards={naming}
            way="make"
            onClose={() => setNaming(null)}
            onNamed={() => setNaming(null)}
          />
        </Coming>
      )}
      {isExporting && (
        <Coming>
          <ExportDialog chosen={kit.selection.get()} onClose={() => exportBoard(false)} />
        </Coming>
      )}
      <Part spare>
        <Suspense fallback={null}>
          <ThingsOnBoard
            cards={chosen}
            actions={actions}
            notes={notes}
            as={actAs}
            board={onBoard}
            colour={colour}
            cursor={cursor}
          />
        </Suspense>
      </Part>
      {areKeysShown !== null && (
        <Coming>
          <KeysDialog isOpen={areKeysShown} onClose={() => showKeys(false)} />
        </Coming>
      )}
    </>
  )
})

const NONE: readonly Card[] = []

function isSameList(before: readonly Card[], now: readonly Card[]): boolean {
  return before.length === now.length && before.every((card, index) => card === now[index])
}
