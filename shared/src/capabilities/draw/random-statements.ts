import { tableOf } from '../../methods/table.ts'
import { type RandomStatements, type Scene, someId, somePoint } from '../../testing/scene.ts'
import type { draw } from './draw.ts'
import type { Drawing } from './mark.ts'

/** Something to draw: of every shape where everything may be drawn, else mostly ink. */
function someDrawing(scene: Scene): Drawing {
  const { method, chance } = scene
  const box = { ...somePoint(scene), width: 120, height: 80 }
  const colour = chance.below(8)
  const at = chance.below(100)
  const ink: Drawing = { shape: 'ink', tool: 'pen', colour, width: 4, points: [at, 10, 200, at, 90, 90] }
  const shapes: Drawing[] = [
    ink,
    { shape: 'line', from: { x: at, y: 5 }, to: { x: 300, y: at }, arrow: chance.is(0.5), colour },
    { shape: 'ellipse', ...box, colour, text: `Vorm ${at}` },
    { shape: 'text', ...box, colour, size: 'medium', text: `Tekst ${at}` },
    { shape: 'image', ...box, image: 'A'.repeat(43), text: '' },
    { shape: 'frame', ...box, text: 'Kader' },
  ]
  const isAny = tableOf(method).drawing === 'everything' || chance.is(0.2)
  return (isAny ? chance.one(shapes) : undefined) ?? ink
}

export const drawStatements: RandomStatements<typeof draw> = {
  'mark.draw': {
    often: 4,
    say: (scene) => {
      const { activity, chance } = scene
      const mark = chance.is(0.3) ? someId(scene, activity.marks) : chance.id()
      return { mark, drawing: someDrawing(scene) }
    },
  },
  'marks.erase': { often: 8, say: (scene) => ({ marks: [someId(scene, scene.activity.marks)] }) },
  'marks.move': {
    often: 10,
    say: (scene) => ({
      marks: [someId(scene, scene.activity.marks)],
      right: scene.chance.below(300),
      down: scene.chance.below(200) - 100,
    }),
  },
  'marks.clear': { often: 1, say: () => ({}) },
}
