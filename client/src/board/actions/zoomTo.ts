import { ZoomIn } from 'lucide-react'
import { boundsOf } from '../tools/select/aligned.ts'
import { idsOf, type PlainAction } from './action.ts'

export const zoomTo: PlainAction = {
  name: 'zoomTo',
  part: 'view',
  icon: ZoomIn,
  keys: ['Shift+2'],
  when: (chosen) => idsOf(chosen).length + chosen.locked.length > 0,
  do: (chosen) => {
    const boxes = [...idsOf(chosen), ...chosen.locked].flatMap((id) => chosen.boxOf(id) ?? [])
    chosen.kit.view.showBox(boundsOf(boxes))
  },
}
