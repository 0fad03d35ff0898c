import { readFile } from 'node:fs/promises'
import type { CreateMeetingAnswer } from '@kring/shared/protocol/api'
import type { Consent } from './participant.ts'
import { PATIENCE, Person } from './person.ts'
import { Screen } from './screen.ts'
import { chooseForSeat, writeForSeat } from './seat.ts'
import { Table } from './table.ts'

/** How an activity is set up, a KanDoe unless told otherwise; what is left out stays as it is offered. */
export type Plan = {
  question: string
  /** Another method: its name in the gallery, what it calls the question, and the switches to turn. */
  method?: { title: string; asks: string; switches?: string[] }
  /** Another method the meeting begins with. */
  first?: string
  rings?: number
  rounds?: number
  supply?: string[]
  /** What the school stands for. */
  values?: string[]
  order?: 'Zoals je binnenkwam'
}

/** The one who begins and leads. */
export class Facilitator extends Person {
  #made: CreateMeetingAnswer | undefined

  /** What the server answered when the meeting was made. */
  get made(): CreateMeetingAnswer {
    if (!this.#made) throw new Error('there is no meeting yet')
    return this.#made
  }

  /** From the first page through the gallery to a meeting of one's own. */
  async begins(plan: Plan): Promise<void> {
    await this.goes('/')
    await this.presses('Begin een bijeenkomst')
    await this.seesHeading('Welke werkvorm past vandaag?')
    await this.follows(new RegExp(`Kies ${plan.method?.title ?? 'KanDoe'}`))
    await this.writes(plan.method?.asks ?? 'Startvraag', plan.question)
    if (plan.first) await this.hand.tick(this.page.getByRole('switch', { name: `Eerst: ${plan.first}` }))
    if (plan.values) await this.writes('Waarden van de school (visieankers)', plan.values.join('\n'))
    await this.#sets(plan)
    const answer = this.page.waitForResponse(
      (response) => response.url().endsWith('/api/meetings') && response.request().method() === 'POST',
    )
    await this.presses('Begin')
    this.#made = (await (await answer).json()) as CreateMeetingAnswer
    await this.seesHeading('Mensen')
  }

  /** Comes to a meeting that was made elsewhere, by the link for whoever leads it. */
  async leads(made: CreateMeetingAnswer): Promise<void> {
    this.#made = made
    await this.goes(`/m/${made.meeting}#key=${made.facilitatorKey}`)
    await this.seesHeading('Mensen')
  }

  async #sets({ method, rings, rounds, supply, order }: Plan): Promise<void> {
    const switches = method?.switches ?? []
    if (rings === undefined && rounds === undefined && !supply && !order && switches.length === 0) return
    await this.presses('Meer instellingen')
    for (const name of switches) await this.hand.tick(this.page.getByRole('switch', { name }))
    if (rings !== undefined) await this.writes('Ringen', String(rings))
    if (rounds !== undefined) await this.writes('Rondes', String(rounds))
    if (supply) await this.writes('Voorraad kaarten', supply.join('\n'))
    if (order) await this.chooses(order)
    // Whoever is done with them closes them: what is pressed next lies elsewhere than what was pressed last.
    await this.presses('Meer instellingen')
  }

  /** The table as the server publishes it, for whoever needs to know where a card lies. */
  table(): Promise<Table> {
    return Table.of(this.stage.server.origin, this.made)
  }

  /** Opens the wall, at the size of a beamer. */
  async opensScreen(size = { width: 1920, height: 1080 }): Promise<Screen> {
    const dialog = await this.#opensMore()
    const opened = this.page.context().waitForEvent('page')
    await this.follows('Open het scherm', dialog)
    const page = await opened
    await page.setViewportSize(size)
    await this.presses('Sluiten', dialog)
    return new Screen(this.stage, page)
  }

  /** A chair for somebody without a device. */
  async addsSeat(name: string): Promise<void> {
    await this.presses('Zonder toestel')
    const dialog = await this.dialog('Wie doet mee zonder toestel?')
    await this.writes('Naam', name, dialog)
    await this.presses('Zet erbij', dialog)
    await this.seesPerson(name)
  }

  async seesPerson(name: string): Promise<void> {
    await this.person(name).waitFor()
  }

  /** The row of one person. */
  person(name: string) {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: name })
      .filter({ has: this.#personMenu(name) })
  }

  /** What can be done for one person. */
  async does(name: string, entry: string | RegExp): Promise<void> {
    await this.picks(`Wat kan er voor ${name}`, entry)
  }

  #personMenu(name: string) {
    return this.page.getByRole('button', { name: `Wat kan er voor ${name}`, exact: true })
  }

  /** Presses the one primary button, which must say this. */
  async goesOn(label: string | RegExp): Promise<void> {
    await this.presses(label)
  }

  /** Takes the group to any step, by name. */
  async jumpsTo(step: string | RegExp): Promise<void> {
    await this.presses(/^Stap .*, nu$/)
    const dialog = await this.dialog('Ga naar een andere stap')
    await this.presses(step, dialog)
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Waits until the console is in this phase. */
  async isAt(phase: string | RegExp): Promise<void> {
    await this.page
      .getByRole('heading', { level: 2, name: phase, exact: typeof phase === 'string' })
      .waitFor({ timeout: PATIENCE })
  }

  async writesForSeat(name: string, label: string): Promise<void> {
    await this.does(name, `Schrijf voor ${name}`)
    await writeForSeat(this, name, label)
  }

  async choosesForSeat(name: string, answer: Consent): Promise<void> {
    await this.does(name, `Laat ${name} hier kiezen`)
    await chooseForSeat(this, name, answer)
  }

  /** Chooses the cards of the core, beside those that suggest themselves. */
  async choosesCore(labels: string[]): Promise<void> {
    // In the list beside the console the same cards can be ticked.
    const chooser = this.page.getByRole('complementary')
    for (const label of labels) await this.hand.tick(chooser.getByRole('checkbox', { name: label }))
  }

  async proposesCore(): Promise<void> {
    await this.goesOn(/^Stel .* voor als kern$/)
  }

  /** Saves the harvest as one of its files. @returns what is in it */
  async downloads(entry: string): Promise<Buffer> {
    const saved = this.page.waitForEvent('download')
    await this.picks('Bewaar als bestand', new RegExp(`^${entry}`))
    return readFile(await (await saved).path())
  }

  /** While planning, takes over something of an earlier harvest. */
  async takesKept(button: string, file: Buffer): Promise<void> {
    await this.presses('Meer instellingen')
    const chooser = this.page.waitForEvent('filechooser')
    await this.presses(button)
    await (await chooser).setFiles({ name: 'oogst.json', mimeType: 'application/json', buffer: file })
  }

  /** @returns the link that makes any device the facilitator's */
  async facilitatorLink(): Promise<string> {
    const dialog = await this.#opensMore()
    await this.hand.press(dialog.getByText('Begeleid op een ander toestel', { exact: true }))
    const link = await dialog.getByRole('textbox', { name: /ook de procescoach/ }).inputValue()
    await this.presses('Sluiten', dialog)
    return link
  }

  /** Makes another link and sees that it is there, or what else one is told; the meeting goes on behind it. */
  async replacesLink(told = 'Er is een nieuwe link'): Promise<void> {
    const dialog = await this.#opensMore()
    await this.hand.press(dialog.getByText('Begeleid op een ander toestel', { exact: true }))
    await this.presses('Maak een nieuwe link', dialog)
    await this.presses('Maak de nieuwe link', await this.dialog('Een nieuwe link voor de procescoach?'))
    await this.sees(told)
  }

  async closesDoor(): Promise<void> {
    const dialog = await this.#opensMore()
    await this.hand.tick(dialog.getByRole('switch', { name: 'De deur staat open' }))
    await this.presses('Sluiten', dialog)
  }

  /** Erases the meeting, and says twice to be sure. */
  async deletesMeeting(): Promise<void> {
    const dialog = await this.#opensMore()
    await this.presses('Verwijder deze bijeenkomst', dialog)
    await this.presses('Ga verder', await this.dialog('Deze bijeenkomst verwijderen?'))
    await this.presses('Verwijder alles', await this.dialog('Zeker weten?'))
  }

  async #opensMore() {
    await this.presses('Meer')
    return this.dialog('Deze bijeenkomst')
  }
}
