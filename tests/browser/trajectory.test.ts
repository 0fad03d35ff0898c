import { expect, test } from 'vitest'
import { type Access, Client } from '../simulation/client.ts'
import { barriers, settled, sideways } from './stage/accessibility.ts'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const NAMES = ['Anna', 'Bram', 'Chris']
const AMBITION = 'Elke leerling leest graag'
const about = { card: '', owner: '', due: '' } as const

/** A starting situation that was gone on with from these lines, up to its end. */
async function startingSituation(stage: Stage, earlier: readonly string[]): Promise<Prepared> {
  const meeting = await Prepared.open(stage, 'bsa', AMBITION, NAMES, { earlier })
  for (const phase of ['write', 'order', 'read']) await meeting.goes(phase)
  return meeting
}

test('a group keeps its meetings together, begins the second from the first with its agreements, and lays two starting situations side by side', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const november = await startingSituation(stage, ['2 + Voorlezen', '1 – Boeken'])
  const anna = november.by('Anna')
  await anna.must('action.set', {
    ...about,
    action: 's',
    type: 'action',
    text: 'Boeken kopen',
    owner: 'Bram',
  })
  await anna.must('thing.park', { thing: 't', text: 'De schoolbieb' })
  const end = await Prepared.open(stage, 'checkout', 'Hoe was het?', NAMES)
  await end.goes('next')
  await end.by('Anna').must('agreement.set', { agreement: 'a', text: 'Eerst vragen, dan vinden' })

  // Kept from the harvest of the meeting, by who leads it.
  const { page } = await november.at('facilitator', LAPTOP)
  await page.getByRole('button', { name: 'Verder' }).or(page.getByText(AMBITION).first()).first().waitFor()
  await page.goto(page.url().replace(/#.*/, '').replace(/\/?$/, '/harvest'))
  await page.getByRole('button', { name: 'Bekijk hoe het schoof' }).click()
  const slider = page.getByRole('slider', { name: 'Waar je bent in de film' })
  await slider.press('End')
  await page.getByText(/^Stap (\d+) van \1$/).waitFor()
  await page.getByRole('button', { name: 'Bewaar in een traject' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Hoe heet jullie traject?' }).fill('Team taal')
  await dialog.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByRole('heading', { name: 'Team taal', level: 1 }).waitFor()
  await page.getByText(/^Dit traject blijft bewaard tot /).waitFor()
  await page.getByText('Boeken kopen · Bram').first().waitFor()

  // Two more meetings of the same group.
  const [own] = await page.evaluate(
    () => JSON.parse(localStorage.getItem('kring.trajectories') ?? '[]') as { id: string; key: string }[],
  )
  const origin = stage.server.origin()
  const keep = async (meeting: Prepared) => {
    await meeting.heard()
    const { access } = meeting.by('facilitator')
    const answer = await fetch(`${origin}/api/trajectories/${own?.id}/meetings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${own?.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ meeting: access.meeting, token: access.token }),
    })
    expect(answer.status).toBe(204)
  }
  await keep(end)
  await keep(await startingSituation(stage, ['4 + Voorlezen', '1 – Boeken', '3 + Leesclub']))
  await page.reload()
  await page.getByText('Eerst vragen, dan vinden').first().waitFor()

  const rows = page.getByRole('table').first().getByRole('row')
  const cells = () => rows.allInnerTexts().then((all) => all.map((row) => row.split(/\s*\t\s*/)))
  await expect.poll(cells).toEqual([
    ['Kaart', expect.stringMatching(/, 3 mensen$/), expect.stringMatching(/, 3 mensen$/)],
    ['Voorlezen', 'Begonnen', 'Bijna (dichterbij)'],
    ['Leesclub', 'nog niet', 'Halverwege'],
    ['Boeken', 'Nu nog ver weg', 'Nu nog ver weg'],
  ])
  await page.getByText('Met zo weinig mensen bewijst een verschil niets.').waitFor()
  await settled(page)
  expect(await barriers(page)).toEqual([])

  // By its link on another device: the key does not stay in the address.
  const phone = await (await stage.device(PHONE)).newPage()
  await phone.goto(`${origin}/trajectory/${own?.id}#${own?.key}`)
  await phone.getByRole('heading', { name: 'Team taal', level: 1 }).waitFor()
  expect(phone.url()).not.toContain('#')
  await settled(phone)
  expect(await sideways(phone)).toEqual([])

  // The last meeting looks back on the way; another begun after all does not find that plan in its place.
  await page.getByRole('button', { name: 'Kijk terug op de hele weg' }).click()
  await page.getByRole('heading', { name: 'Jouw plan' }).waitFor()
  await page.getByRole('heading', { name: 'Vieren' }).waitFor()
  await page.goBack()

  // The next meeting: what is open comes along by itself.
  await page.getByRole('button', { name: 'Kijk opnieuw: Beginsituatie' }).click()
  await page.getByRole('heading', { name: 'Jouw plan' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Afspraken van vorige keer' }).inputValue()).toBe(
    'Eerst vragen, dan vinden',
  )
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.waitForURL(/\/m\//)
  const meeting = /\/m\/([^/#]+)/.exec(page.url())?.[1] ?? ''
  const access = await page.evaluate(
    (id) => JSON.parse(localStorage.getItem(`kring.in.${id}.facilitator`) ?? '{}') as Access,
    meeting,
  )
  const leading = await new Client(stage.server.origin, access).ready()
  leading.say('phase.go', { phase: 'recall', round: 0, stamp: leading.activity().phase.stamp })
  await page.getByText('Eerst vragen, dan vinden').first().waitFor()
  leading.close()
})
