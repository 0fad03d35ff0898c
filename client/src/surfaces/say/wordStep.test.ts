import { checkin } from '@kring/shared/methods/checkin/checkin'
import type { Method } from '@kring/shared/methods/method'
import { oase } from '@kring/shared/methods/oase/oase'
import { expect, test } from 'vitest'
import { wordStep } from './wordStep.ts'

const steps = ({ phases }: Method) => phases.map((phase) => wordStep(phases, phase))

test('what is typed at a check-in is in the field of the round too; in an OASE each step has its own', () => {
  expect(steps(checkin).slice(0, 3)).toEqual(['arrive', 'arrive', 'land'])
  expect(steps(oase)).toEqual(oase.phases.map(({ id }) => id))
})
