import type { Card } from '@kring/shared/meeting'
import styles from '../../cards/Cards.module.css'
import { ColourMark } from '../../cards/ColourMark.tsx'
import { useCardActions } from '../../cards/cardActions.ts'
import { colourName } from '../../cards/colourName.ts'
import { PALETTE } from '../../look/palette.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useWords } from '../../words/useWords.ts'

/** A colour for the cards, each with its sign and its name: what it means is the group's own. */
export function ColourChips({ cards }: { cards: readonly Card[] }) {
  const t = useWords()
  const { colour: give } = useCardActions()(cards)
  if (!give) return null
  const of = cards.map((card) => card.id).join(' ')
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{t('sorting.chosen.colour')}</legend>
      <div className={styles.colours}>
        {PALETTE.map(({ sign }, colour) => (
          <PlainButton
            key={sign}
            action={of}
            aria-label={colourName(colour, t)}
            aria-pressed={cards.every((card) => card.colour === colour)}
            onPress={() => give(colour)}
          >
            <Hinted hint={colourName(colour, t)}>
              <ColourMark colour={colour} />
            </Hinted>
          </PlainButton>
        ))}
      </div>
    </fieldset>
  )
}
