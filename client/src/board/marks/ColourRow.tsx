import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useWords } from '../../words/useWords.ts'
import type { BoardMode } from '../boardMode.ts'
import { PALETTE } from '../palette.ts'
import { colour as nameOf } from './describeMark.ts'
import css from './Marks.module.css'

type Props = {
  mode: BoardMode
  chosen: number
  /** In a bar of one row; otherwise two columns. */
  isInBar?: boolean
  onChoose: (colour: number) => void
}

/** The eight colours of ink, each with its name; the chosen one has a ring around it, not only a colour. */
export function ColourRow({ mode, chosen, isInBar = false, onChoose }: Props) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" className={css.colours} data-row={isInBar} aria-label={t('marks.style.colours')}>
      {PALETTE.map(({ ink, paper }, number) => (
        <ToggleButton
          key={ink}
          className={css.colour ?? ''}
          data-mode={mode}
          aria-label={nameOf(number, t)}
          isSelected={number === chosen}
          onChange={() => onChoose(number)}
        >
          <span className={css.swatch} style={{ background: ink, outlineColor: paper }} />
        </ToggleButton>
      ))}
    </div>
  )
}
