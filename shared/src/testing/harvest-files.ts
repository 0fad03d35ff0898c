import { activityJson } from '../harvest/data.ts'
import type { Harvest } from '../harvest/harvest.ts'
import { csvOf, markdownOf } from '../harvest/harvest-text.ts'
import { pageOf } from '../harvest/page.ts'

/** @returns the harvest of an activity as the files people take along */
export function harvestMarkdown(harvest: Harvest, timeZone?: string): string {
  return markdownOf(pageOf(harvest, undefined, timeZone))
}

export function harvestCsv(harvest: Harvest): string {
  return csvOf(pageOf(harvest))
}

export function harvestJson(harvest: Harvest): string {
  return activityJson(harvest, pageOf(harvest))
}
