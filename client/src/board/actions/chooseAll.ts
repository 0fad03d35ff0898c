import { looseCards } from '@kring/shared/meeting'
import { BoxSelect } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const chooseAll: PlainAction = {
  name: 'chooseAll',
  part: 'view',
  icon: BoxSelect,
  keys: ['Mod+a'],
  when: ({ activity, drawn }) => drawn.length > 0 || Object.keys(activity.cards).length > 0,
  do: ({ activity, kit }) =>
    kit.selection.choose(
      looseCards(activity).map(({ id }) => id),
      kit.marks.get()?.all() ?? [],
    ),
}
