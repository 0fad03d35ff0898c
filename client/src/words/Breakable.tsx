import { piecesOf } from '@kring/shared/basis/line-breaks'
import { Fragment } from 'react'
import { useHyphenation } from './hyphenation.ts'

/**
 * What people wrote, its long words broken where a card on the board breaks them. It stands alone in an element that
 * comes and goes with it, for who has the page translated; one of its own name, which no look of a part is meant for.
 * `long`: of more characters than this a word may be broken, where that is not as on a card.
 */
export function Breakable({ text, long }: { text: string; long?: number | undefined }) {
  const pieces = piecesOf(text, useHyphenation(text), long)
  const isPlain = pieces.every(({ after }, index) => after === ' ' || index === pieces.length - 1)
  return (
    <kring-words key={text} translate="yes">
      {isPlain
        ? text
        : pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have their order only
            <Fragment key={index}>
              {piece.text}
              {piece.after === '-' ? '\u00ad' : piece.after || <wbr />}
            </Fragment>
          ))}
    </kring-words>
  )
}
