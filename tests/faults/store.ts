import { randomFrom } from '@kring/shared/basis/random'
import { chanceFrom } from '@kring/shared/testing/chance'
import { expectConvergence } from '../simulation/oracle.ts'
import { newServer } from '../simulation/server.ts'
import { accountOf } from './account.ts'
import { Crowd } from './crowd.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'
import { Trouble } from './trouble.ts'

/** Answers people get between two troubles. */
const CALM = 20

type Kind = {
  name: string
  begin: (trouble: Trouble) => void
  /** How long it lasts. ms */
  lasts: number
  times: number
  place: Place
}

/** Each thing asked of the store takes so much longer, while people talk. */
export function slowStore(milliseconds: number, lasts: number, times: number, place = FOLDER): Fault {
  return troubled({
    name: `store ${milliseconds / 1000} s slow`,
    begin: (trouble) => trouble.slow(milliseconds),
    lasts,
    times,
    place,
  })
}

/** The store refuses everything for a while, as without its database or without room. */
export function failingStore(lasts: number, times: number, place = FOLDER): Fault {
  return troubled({
    name: `store failing for ${lasts / 1000} s`,
    begin: (trouble) => trouble.fail(),
    lasts,
    times,
    place,
  })
}

function troubled({ name, begin, lasts, times, place }: Kind): Fault {
  return {
    name,
    store: place.store,
    run: async () => {
      const trouble = new Trouble()
      const server = await newServer({}, Date.now, trouble.around, Date.now, await place.newDatabase())
      const crowd = await Crowd.gather(server)
      const visits = crowd.devices.map(({ opened }) => opened.length)
      crowd.speak(chanceFrom(randomFrom(times)))
      for (let time = 0; time < times; time++) {
        const goal = crowd.acknowledged + CALM
        await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
        begin(trouble)
        await new Promise((resolve) => setTimeout(resolve, lasts))
        trouble.over()
      }
      await crowd.fallSilent()
      const sent = crowd.devices.filter(({ opened }, i) => opened.length !== visits[i]).length
      if (sent > 0) throw new Error(`${sent} devices were disconnected for nothing`)
      await server.stop()
      const entries = await server.ledger(crowd.gathering.id)
      await expectConvergence(entries, crowd.devices)
      return { fault: name, store: place.store, times, ...accountOf(crowd, entries), waits: null }
    },
  }
}
