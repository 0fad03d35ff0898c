import { HarvestBrief } from './HarvestBrief.tsx'

/** What the group takes along; the button below opens the whole of it. */
export function HarvestConsole() {
  return <HarvestBrief withLink={false} />
}
