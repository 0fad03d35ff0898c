import { newTrajectory, withMilestone, withoutMilestone } from '@kring/shared/trajectory/trajectory'
import { describe, expect, test } from 'vitest'
import type { KeptTrajectory, Trajectories } from './trajectories.ts'

/** @returns a trajectory of this name that is kept for the first time */
export function keptAs(name: string, expiresAt = 1000): KeptTrajectory {
  return { keyHash: `hash of ${name}`, expiresAt, revision: 1, trajectory: newTrajectory(name, 'nl', 1) }
}

/** The same after a change. */
function changed(kept: KeptTrajectory, name: string): KeptTrajectory {
  return { ...kept, revision: kept.revision + 1, trajectory: { ...kept.trajectory, name } }
}

type Opened = { trajectories: Trajectories; reopen(): Promise<Trajectories> }

/**
 * What every place where trajectories are kept does.
 * @param open an empty one, which ends itself when its test does
 */
export function trajectoriesContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the contract of trajectories`, () => {
    test('one that is not there is not found in any way', async () => {
      const { trajectories } = await open()
      expect(await trajectories.get('one')).toBeUndefined()
      expect(await trajectories.list()).toEqual([])
      expect(await trajectories.overdue(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
      expect(await trajectories.addOvertime('one', 5)).toBe(0)
      expect(await trajectories.replace('one', changed(keptAs('één'), 'twee'))).toBe(false)
      await trajectories.delete('one')
      expect(await trajectories.list()).toEqual([])
    })

    test('what was put down is there, whatever letters it has, also after reopening; and is not put down twice', async () => {
      const opened = await open()
      const kept = keptAs('é 👩‍👩‍👧 שלום "quoted" \\\n <b>')
      await opened.trajectories.create('one', kept)
      await opened.trajectories.create('one-more', keptAs('another'))
      await opened.trajectories.create('one', keptAs('late'))
      const trajectories = await opened.reopen()
      expect(await trajectories.get('one')).toEqual(kept)
      expect((await trajectories.list()).sort()).toEqual(['one', 'one-more'])
    })

    test('its milestones are there, also after reopening, until they are taken away', async () => {
      const opened = await open()
      const kept = keptAs('one')
      const milestone = { id: 'milestone1', date: '2026-11-03', text: 'Elke klas leest' }
      const named = { ...kept, revision: 2, trajectory: withMilestone(kept.trajectory, milestone) }
      await opened.trajectories.create('one', kept)
      expect(await opened.trajectories.replace('one', named)).toBe(true)
      const trajectories = await opened.reopen()
      expect((await trajectories.get('one'))?.trajectory.milestones).toEqual([milestone])
      const without = { ...named, revision: 3, trajectory: withoutMilestone(named.trajectory, milestone.id) }
      expect(await trajectories.replace('one', without, true)).toBe(true)
      expect((await trajectories.get('one'))?.trajectory.milestones).toEqual([])
    })

    test('a key that was renewed is another after reopening too, and of two who renew it one is told that it came second', async () => {
      const opened = await open()
      const kept = keptAs('one')
      await opened.trajectories.create('one', kept)
      const done = await Promise.all(
        ['new', 'newer'].map((keyHash) =>
          opened.trajectories.replace('one', { ...kept, revision: 2, keyHash }),
        ),
      )
      expect(done.filter(Boolean)).toHaveLength(1)
      const trajectories = await opened.reopen()
      expect((await trajectories.get('one'))?.keyHash).toBe(done[0] ? 'new' : 'newer')
    })

    test('of two changes at once one comes second, is told so, and takes nothing away', async () => {
      const { trajectories } = await open()
      const kept = keptAs('first')
      await trajectories.create('one', kept)
      const done = await Promise.all([
        trajectories.replace('one', changed(kept, 'by one')),
        trajectories.replace('one', changed(kept, 'by another'), true),
      ])
      expect(done.filter(Boolean)).toHaveLength(1)
      const found = await trajectories.get('one')
      expect(found?.revision).toBe(2)
      expect(found?.trajectory.name).toBe(done[0] ? 'by one' : 'by another')
    })

    test('those whose time is over are told, the longest over first; one that was extended is not', async () => {
      const { trajectories } = await open()
      for (const [index, id] of ['late', 'soon', 'sooner'].entries())
        await trajectories.create(id, keptAs(id, 3000 - index * 1000))
      expect(await trajectories.overdue(2000, 10)).toEqual(['sooner', 'soon'])
      expect(await trajectories.overdue(9000, 2)).toEqual(['sooner', 'soon'])
      await trajectories.replace('sooner', { ...changed(keptAs('sooner', 1000), 'sooner'), expiresAt: 5000 })
      expect(await trajectories.overdue(4000, 10)).toEqual(['soon', 'late'])
    })

    test('one is erased when its time is over for long enough, and not when it was given more time in between', async () => {
      const { trajectories } = await open()
      for (const id of ['one', 'two']) {
        await trajectories.create(id, keptAs(id, 1000))
        await trajectories.addOvertime(id, 50)
      }
      expect(await trajectories.expire('one', 999, 50)).toBe(false)
      expect(await trajectories.expire('one', 1000, 51)).toBe(false)
      await trajectories.replace('two', { ...changed(keptAs('two', 1000), 'two'), expiresAt: 9000 })
      expect(await trajectories.expire('two', 1000, 50)).toBe(false)
      expect(await trajectories.expire('one', 1000, 50)).toBe(true)
      expect(await trajectories.expire('one', 1000, 0)).toBe(false)
      expect(await trajectories.list()).toEqual(['two'])
    })

    test('overtime is counted over restarts, and anew with a new date', async () => {
      const opened = await open()
      await opened.trajectories.create('one', keptAs('one'))
      await opened.trajectories.addOvertime('one', 300.4)
      const trajectories = await opened.reopen()
      expect(await trajectories.addOvertime('one', 300)).toBe(600)
      const renamed = changed(keptAs('one'), 'renamed')
      await trajectories.replace('one', renamed)
      expect(await trajectories.addOvertime('one', 1)).toBe(601)
      await trajectories.replace('one', { ...changed(renamed, 'extended'), expiresAt: 2000 })
      expect(await trajectories.addOvertime('one', 5)).toBe(5)
    })

    test('a deleted one is gone in every way, also after reopening, and no other with it', async () => {
      const opened = await open()
      await opened.trajectories.create('one', keptAs('one'))
      await opened.trajectories.create('one-more', keptAs('another'))
      await opened.trajectories.addOvertime('one', 5)
      await opened.trajectories.delete('one')
      const trajectories = await opened.reopen()
      expect(await trajectories.get('one')).toBeUndefined()
      expect(await trajectories.list()).toEqual(['one-more'])
      expect(await trajectories.addOvertime('one', 5)).toBe(0)
      await trajectories.create('one', keptAs('anew'))
      expect((await trajectories.get('one'))?.trajectory.name).toBe('anew')
    })
  })
}
