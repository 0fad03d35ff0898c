import type { Meeting } from '../meeting.ts'
import type { Harvest } from './harvest.ts'
import { harvestsOf } from './meeting-page.ts'
import type { Page } from './page.ts'

/** @returns one activity as JSON text: what it left, for programs and for a next meeting, and the page as it reads */
export function activityJson(harvest: Harvest, page: Page): string {
  return written({ ...harvest, page })
}

/**
 * @param held what a trajectory holds of the meeting, so that it can be brought into one; nothing without it
 * @returns a meeting as JSON text: the page as it reads, and what each activity left, for programs and a next meeting
 */
export function meetingJson(meeting: Meeting, page: Page, held?: object): string {
  const activities = harvestsOf(meeting, page.language).map(({ harvest }) => harvest)
  const [only] = activities
  if (only && activities.length === 1) return written({ ...only, page, held })
  const { title, createdAt } = meeting
  return written({
    kring: 'harvest',
    version: 1,
    title,
    language: page.language,
    createdAt,
    page,
    activities,
    held,
  })
}

/** @returns what is shared as JSON text: the page as it reads, and nothing for a next meeting */
export function pageJson(page: Page): string {
  return written({ kring: 'harvest', version: 1, language: page.language, page })
}

function written(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
