import type { Language } from '../basis/words.ts'
import { brief, MOST_MOMENTS, milestoneLine } from '../methods/moments.ts'
import { type Held, type Moment, momentsOf, type Trajectory } from './trajectory.ts'

/**
 * @param dayOf a calendar date `YYYY-MM-DD` as people say it briefly, such as “14 nov”
 * @returns the way a group went, a moment for each meeting and each milestone, from its first until its last (METHODS
 *   M16); of a longer one where it began, and the latest: milestones before meetings
 */
export function wayOf(
  trajectory: Pick<Trajectory, 'meetings' | 'milestones'> & { readonly language: Language },
  dayOf: (date: string) => string,
): string[] {
  const { language } = trajectory
  return shortened(momentsOf(trajectory)).map((moment) => {
    const about = moment.kind === 'meeting' ? aboutOf(moment.held) : moment.milestone.text
    // As much of it as stands on a card.
    const said = brief(`${dayOf(moment.date)}: ${about}`)
    return moment.kind === 'milestone' ? milestoneLine(said, language) : said
  })
}

/** As many as find room on a line. What a group named says more than that it met. */
function shortened(all: readonly Moment[]): readonly Moment[] {
  const [first, ...others] = all
  if (first === undefined || all.length <= MOST_MOMENTS) return all
  const latest = (kind: Moment['kind'], most: number) =>
    most === 0 ? [] : others.filter((one) => one.kind === kind).slice(-most)
  const milestones = latest('milestone', MOST_MOMENTS - 1)
  const kept = new Set([first, ...milestones, ...latest('meeting', MOST_MOMENTS - 1 - milestones.length)])
  return all.filter((one) => kept.has(one))
}

/** What a meeting was about: as it was called, or else what was asked in it first. */
function aboutOf({ title, page, snapshots }: Held): string {
  const asked = [...snapshots, ...page.chapters].find(({ question }) => question !== '')
  return title || asked?.question || page.title
}
