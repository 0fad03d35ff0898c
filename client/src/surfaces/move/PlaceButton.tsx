import type { MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { FootSheet } from '../parts/FootSheet.tsx'
import { useDealt } from '../turns/useDealt.ts'
import { PlaceSteps } from './PlaceSteps.tsx'

/** At the wall: gives the dealt card its place by a tap, for whoever cannot reach the line or would rather not drag. */
export function PlaceButton({ as }: { as: MemberId }) {
  const t = useWords()
  const dealt = useDealt()
  const [placing, setPlacing] = useState<string | null>(null)
  if (!dealt) return null
  const { id, label, text } = dealt.card
  const close = () => setPlacing(null)
  return (
    <>
      <Button size="board" variant="soft" onPress={() => setPlacing(id)}>
        {t('sorting.dealt.put')}
      </Button>
      {placing === id && (
        <FootSheet
          label={t('sorting.dealt.put')}
          header={
            <>
              <strong dir="auto" translate="yes">
                <Breakable text={label} />
              </strong>
              {text && (
                <p dir="auto" translate="yes">
                  {text}
                </p>
              )}
            </>
          }
          onClose={close}
        >
          <PlaceSteps as={as} size="board" onPlaced={close} />
        </FootSheet>
      )}
    </>
  )
}
