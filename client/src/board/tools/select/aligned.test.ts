import type { Box } from '@kring/shared/ground/world'
import { describe, expect, it } from 'vitest'
import { aligned, boundsOf } from './aligned.ts'

const box = (x: number, y: number, width = 100, height = 50): Box => ({ x, y, width, height })

describe('putting things in line', () => {
  it('takes the outermost edge', () => {
    const boxes = [box(100, 0), box(300, 80, 200)]
    expect(aligned(boxes, 'left').map(({ x }) => x)).toEqual([100, 150])
    expect(aligned(boxes, 'right').map(({ x }) => x)).toEqual([350, 300])
    expect(aligned(boxes, 'top').map(({ y }) => y)).toEqual([0, 0])
    expect(aligned(boxes, 'bottom').map(({ y }) => y)).toEqual([80, 80])
  })

  it('takes the middle of all', () => {
    const boxes = [box(0, 0), box(200, 100)]
    expect(aligned(boxes, 'centre')).toEqual([
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ])
    expect(aligned(boxes, 'middle').map(({ y }) => y)).toEqual([50, 50])
  })

  it('leaves equal room between them, whatever their order, and the outermost in place', () => {
    const boxes = [box(500, 0), box(0, 10), box(160, 20, 200)]
    expect(aligned(boxes, 'across')).toEqual([
      { x: 500, y: 0 },
      { x: 0, y: 10 },
      { x: 250, y: 20 },
    ])
  })

  it('knows the box around all', () => {
    expect(boundsOf([box(0, 0), box(200, 100)])).toEqual({ x: 100, y: 50, width: 300, height: 150 })
  })
})
