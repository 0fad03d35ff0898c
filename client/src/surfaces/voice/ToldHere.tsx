import { OnlookerAsked } from './OnlookerAsked.tsx'
import { SignalsTold } from './SignalsTold.tsx'
import { useOnTable } from './useOnTable.ts'

/** What people let be known, and whether somebody may look on. */
export function ToldHere({ size }: { size: 'wall' | 'device' }) {
  const { isTold } = useOnTable()
  return (
    <>
      <OnlookerAsked size={size} />
      {isTold(size) && <SignalsTold size={size} />}
    </>
  )
}
