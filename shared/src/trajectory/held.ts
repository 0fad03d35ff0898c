import { dayInWords, dayOf } from '../basis/day.ts'
import type { Language } from '../basis/words.ts'
import { agreementsOf } from '../capabilities/agree/agreement.ts'
import {
  agreementIn,
  earlierAgreements,
  openAgreementLines,
} from '../capabilities/agree/earlier-agreements.ts'
import { parkedIn } from '../capabilities/parking/parking.ts'
import { nameOf, stepNamed, stepsOf } from '../capabilities/steps/sequence.ts'
import { aboutOf, coreOf } from '../harvest/harvest.ts'
import { harvestsOf, meetingPage } from '../harvest/meeting-page.ts'
import { takenOf } from '../harvest/page.ts'
import { type Activity, looseCards, type Meeting, type Settings } from '../meeting.ts'
import { linesKept } from '../methods/carries.ts'
import type { Method } from '../methods/method.ts'
import { usedIn } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { earlierSteps } from '../methods/steps-setting.ts'
import { milestonesOf } from './milestone.ts'
import type { Held, HeldSnapshot, Returning } from './trajectory.ts'

/**
 * @param meeting as all may know it: what is hidden is not in it, and so comes into no trajectory
 * @param timeZone in which the day is told; that of the machine when absent
 * @returns what a trajectory holds of a meeting; undefined where it leaves nothing
 */
export function heldOf(meeting: Meeting, timeZone?: string): Held | undefined {
  const { language } = meeting
  // What stays among who was there is not even named: neither that it was done, nor what was asked (METHODS §14.12, 13).
  const kept: Meeting = {
    ...meeting,
    activities: Object.fromEntries(
      Object.entries(meeting.activities).filter(([, { method }]) => methodOf(method)?.keep === 'meeting'),
    ),
  }
  const left = harvestsOf(kept, language, timeZone)
  if (left.length === 0) return undefined
  const activities = left.flatMap(({ id, group }) => {
    const activity = kept.activities[id]
    const method = activity && methodOf(activity.method)
    return activity && method ? [{ activity, method, group }] : []
  })
  const stepsDone = doneSteps(meeting)
  const milestones = milestonesOf(
    meeting.id,
    dayOf(meeting.createdAt, timeZone),
    activities.flatMap(({ activity, method }) => [
      ...(method.milestones?.(activity, coreOf(activity)) ?? []),
    ]),
  )
  const reached = activities.flatMap(({ activity }) => reachedIn(activity))
  const taken = left.map(({ harvest }) => ({ harvest, ...takenOf(harvest) }))
  const isUntold = Object.values(meeting.activities).some(
    ({ id, question }) => !kept.activities[id] && question === meeting.title,
  )
  return {
    meeting: meeting.id,
    title: isUntold ? '' : meeting.title,
    at: meeting.createdAt,
    people: Object.values(meeting.members).filter(({ gone, takesPart }) => !gone && takesPart).length,
    page: {
      ...meetingPage({ ...kept, title: isUntold ? '' : meeting.title }, language, timeZone),
      later: [],
    },
    snapshots: activities.flatMap(({ activity, method, group }) =>
      snapshotOf(meeting, activity, method, group, timeZone),
    ),
    agreements: agreementsIn(activities, language),
    parked: parkedOf(kept, activities),
    steps: taken.flatMap(({ agreements }) =>
      agreements
        .filter(({ type }) => type !== 'question')
        .map(({ text, owner, due }) =>
          [text, owner, due && dayInWords(due, language)].filter(Boolean).join(' · '),
        ),
    ),
    ...(stepsDone.length > 0 && { stepsDone }),
    questions: [
      ...activities.flatMap(({ activity, method }) => method.carries?.question?.(activity) ?? []),
      ...taken.flatMap(({ agreements, crossings }) => [
        ...agreements.filter(({ type }) => type === 'question').map(({ text }) => text),
        ...crossings.map(({ text }) => text),
      ]),
    ],
    ...(milestones.length > 0 && { milestones }),
    ...(reached.length > 0 && { reached }),
  }
}

/** What a group decided in words, and agreements it needs to look after no more. */
function reachedIn(activity: Activity): string[] {
  const { decision } = activity
  const closed = agreementsOf(activity).filter(({ isClosed }) => isClosed)
  const decided = coreOf(activity).map(({ label }) => label)
  return [
    ...(decision ? [decided.join(', ') || decision.reason] : []),
    ...closed.map(({ text }) => text),
  ].filter(Boolean)
}

function snapshotOf(
  meeting: Meeting,
  activity: Activity,
  method: Method,
  group: number | undefined,
  timeZone: string | undefined,
): HeldSnapshot[] {
  const about = aboutOf(meeting, activity, meeting.language, timeZone)
  const lines = linesKept(method, activity, about)
  if (lines.length === 0) return []
  return [
    {
      method: method.id,
      version: activity.version,
      question: activity.question,
      settings: lastingSettings(method, activity.settings),
      date: dayOf(meeting.createdAt, timeZone),
      people: about.people,
      lines,
      ...(group !== undefined && { group }),
    },
  ]
}

/** What a method was set to; not what was brought along, which each time would hold that of all times before. */
function lastingSettings(method: Method, settings: Settings): Settings {
  const fields = method.settings.filter((field) => field.type !== 'lines' || field.ofMeeting)
  return Object.fromEntries(
    fields.flatMap(({ id }) => (settings[id] === undefined ? [] : [[id, settings[id]]])),
  )
}

type Done = readonly { readonly activity: Activity; readonly method: Method }[]

/**
 * Those that came along and were looked at are open, or done with: closed, or taken away. Of one that was looked at twice
 * in a meeting the last time counts.
 */
function agreementsIn(all: Done, language: Language): Returning {
  const stands = new Map<string, string | undefined>()
  for (const { activity, method } of all) {
    const wasThere = stepsOf(method, activity.settings).some(
      (step) =>
        usedIn(step.phase, 'agree') && [...activity.been, stepNamed(activity.phase)].includes(nameOf(step)),
    )
    if (!wasThere) continue
    for (const { text } of earlierAgreements(activity.settings)) stands.set(text, undefined)
    for (const { text } of agreementsOf(activity)) stands.set(text, undefined)
    for (const line of openAgreementLines(activity, language)) stands.set(agreementIn(line).text, line)
  }
  return {
    open: [...stands.values()].filter((line) => line !== undefined),
    done: [...stands].filter(([, line]) => line === undefined).map(([text]) => text),
  }
}

/** What was ticked off, also where nothing else is kept: these lines come out of a harvest, and were said by nobody there. */
function doneSteps({ activities }: Meeting): string[] {
  return Object.values(activities).flatMap(({ settings, stepsDone }) =>
    earlierSteps(settings).filter((_line, index) => stepsDone.includes(index)),
  )
}

/** The parking list, and cards that were put aside; done with is what was taken up of it. */
function parkedOf(meeting: Meeting, all: Done): Returning {
  const cards = all.flatMap(({ activity }) => looseCards(activity).filter(({ parked }) => parked))
  const up = all.flatMap(({ activity }) => Object.values(activity.takenUp))
  return {
    open: [...new Set([...parkedIn(meeting).map(({ text }) => text), ...cards.map(({ label }) => label)])],
    done: up.map(({ text }) => text),
  }
}
