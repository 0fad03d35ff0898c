import type { CardId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './StepList.module.css'

/** One card large on every screen, to talk about. */
export function SpotlightDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const { spotlight } = useCardCommands()
  const light = (card: CardId) => {
    if (spotlight(card)) onClose()
  }
  return (
    <Dialog title={t('surfaces.spotlight.pick')} isOpen onClose={onClose}>
      <ul className={styles.steps}>
        {tableOf(method)
          .ranking(activity)
          .flatMap(({ zone, cards }) =>
            cards.map((card) => (
              <li key={card.id}>
                <PlainButton onPress={() => light(card.id)}>
                  <span dir="auto" translate="yes">
                    <Breakable text={card.label} />
                  </span>
                  <em>{text(tableOf(method).zoneTitle(activity.settings, zone))}</em>
                </PlainButton>
              </li>
            )),
          )}
      </ul>
    </Dialog>
  )
}
