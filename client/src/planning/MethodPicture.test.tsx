import { METHODS } from '@kring/shared/methods/all'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MethodPicture } from './MethodPicture.tsx'

test('no two methods look alike', () => {
  const pictures = METHODS.map((method) => renderToStaticMarkup(<MethodPicture method={method} />))
  const alike = METHODS.filter((_, index) => pictures.indexOf(pictures[index] ?? '') !== index)
  expect(alike.map(({ id }) => id)).toEqual([])
})
