import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { colour } from '../../cards/colourName.ts'
import type { Wording } from '../../words/wording.ts'

/** @returns the words on a drawing; empty where there are none */
export function wordsOf(drawing: Drawing): string {
  return drawing.shape === 'ink' ? '' : (drawing.text ?? '')
}

/**
 * What a drawing is, in words: for a list of what lies on the board, and for who cannot see it.
 * @param t words of the device
 */
export function describeMark(drawing: Drawing, t: Wording): string {
  switch (drawing.shape) {
    case 'ink':
      return t(drawing.tool === 'pen' ? 'marks.is.pen' : 'marks.is.marker', {
        colour: colour(drawing.colour, t),
      })
    case 'line': {
      const name = t(drawing.arrow ? 'marks.is.arrow' : 'marks.is.line', {
        colour: colour(drawing.colour, t),
      })
      return drawing.text ? t('marks.is.with', { name, text: drawing.text }) : name
    }
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
    case 'frame': {
      const name = t(`marks.is.${drawing.shape}`)
      return drawing.text === '' ? name : t('marks.is.with', { name, text: drawing.text })
    }
    case 'text':
      return t('marks.is.with', { name: t('marks.is.text'), text: drawing.text })
    case 'image':
      return drawing.text === ''
        ? t('marks.is.imageUndescribed')
        : t('marks.is.with', { name: t('marks.is.image'), text: drawing.text })
  }
}
