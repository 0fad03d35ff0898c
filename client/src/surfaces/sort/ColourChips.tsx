import { mayDo } from '@kring/shared/affordances'
import type { Card } from '@kring/shared/meeting'
import styles from '../../cards/Cards.module.css'
import { ColourMark } from '../../cards/ColourMark.tsx'
import { colourName } from '../../cards/colourName.ts'
import { PALETTE } from '../../look/palette.ts'
import { useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'

/** A colour for the cards, each with its sign and its name: what it means is the group's own. */
export function ColourChips({ cards }: { cards: readonly Card[] }) {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const say = useSay()
  if (mayDo(meeting, 'cards.colour', me.id) !== undefined) return null
  const ids = cards.map((card) => card.id)
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{t('sorting.chosen.colour')}</legend>
      <div className={styles.colours}>
        {PALETTE.map(({ sign }, colour) => (
          <button
            key={sign}
            type="button"
            aria-label={colourName(colour, t)}
            aria-pressed={cards.every((card) => card.colour === colour)}
            onClick={() => say('cards.colour', { cards: ids, colour })}
          >
            <ColourMark colour={colour} />
          </button>
        ))}
      </div>
    </fieldset>
  )
}
