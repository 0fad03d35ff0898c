import { usedIn } from '@kring/shared/methods/phases'
import { useState } from 'react'
import { useActivity, useMe } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { MoveNote } from '../../move/MoveNote.tsx'
import { PlaceSteps } from '../../move/PlaceSteps.tsx'
import { takesTurns } from '../../parts/stage.ts'
import { useStage } from '../../parts/useStage.ts'
import { Ballots } from '../../rate/Ballots.tsx'
import { WordField } from '../../say/LazyCircle.tsx'
import { PassButton } from '../../turns/PassButton.tsx'
import { TurnBanner } from '../../turns/TurnBanner.tsx'
import { ReadyButton } from '../../write/ReadyButton.tsx'
import { Writing } from '../../write/Writing.tsx'

/** What a facilitator does who takes part: the same as everybody, and no more. */
export function OwnPart() {
  const activity = useActivity()
  const me = useMe()
  const { stage, phase } = useStage()
  if (stage === 'write') return <OwnCard />
  if (stage === 'weigh') return <Ballots />
  if (stage !== 'circle' && !takesTurns(phase)) return null
  return (
    <>
      {usedIn(phase, 'say') && <WordField />}
      {takesTurns(phase) && activity.turn?.holder === me.id && (
        <>
          <TurnBanner />
          <PlaceSteps />
          <PassButton />
        </>
      )}
      <MoveNote />
    </>
  )
}

/** A facilitator's screen is looked at: the own card opens only when asked for. */
function OwnCard() {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="soft" onPress={() => setOpen(true)}>
        {t('surfaces.console.myCard')}
      </Button>
      {open && (
        <Dialog
          title={t('surfaces.console.myCard')}
          isOpen
          onClose={() => setOpen(false)}
          actions={<ReadyButton />}
        >
          <Writing />
        </Dialog>
      )}
    </>
  )
}
