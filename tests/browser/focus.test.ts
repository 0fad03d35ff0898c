import { expect, test } from 'vitest'
import { atSize } from './stage/accessibility.ts'
import { button, KEYBOARD, LAPTOP, type Person } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { isReady, writesIn } from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'

/** What has the focus, as somebody would say it: its role and name. */
function focused({ page }: Person): Promise<string> {
  return page.evaluate(() => {
    const now = document.activeElement
    if (!(now instanceof HTMLElement) || now === document.body) return 'nothing'
    const name = now.getAttribute('aria-label') ?? now.textContent
    return `${now.tagName.toLowerCase()} ${name || (now.getAttribute('name') ?? '')}`
  })
}

const focuses = (person: Person, what: RegExp, after: string) =>
  person.finds(
    async () => what.exec(await focused(person))?.[0] ?? (await focused(person)),
    expect.stringMatching(what),
    after,
  )

test('what had the focus goes away, and the focus goes to the next item or the heading', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator(KEYBOARD)
  await facilitator.begins({
    question: 'Ons leesonderwijs',
    method: { title: 'SWOT', asks: 'Waar kijken we naar?' },
  })
  const anna = await stage.participant('Anna', KEYBOARD)
  await anna.joinsByCode(facilitator.made.code)
  await facilitator.seesPerson('Anna')
  // A dialog that was opened from a menu: the button of the menu, which was made anew with it.
  await anna.ownLink()
  await focuses(anna, /^button Meer voor jou/, 'a dialog of a menu is closed')
  for (const name of ['Bram', 'Femke', 'Greet']) await facilitator.addsSeat(name)

  // A push sideways goes back no page: where it is known the page forbids it, elsewhere the push is taken.
  const { page } = facilitator
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX)).toBe(
    'none',
  )
  const isTaken = (from: string) =>
    page
      .locator(from)
      .first()
      .evaluate((element) => {
        const push = new WheelEvent('wheel', { deltaX: -60, bubbles: true, cancelable: true })
        return !element.dispatchEvent(push)
      })
  expect([await isTaken('header'), await isTaken('main'), await isTaken('button')]).toEqual([
    true,
    true,
    true,
  ])

  // A person is removed: the next of the list.
  await facilitator.does('Bram', 'Haal uit de groep')
  await facilitator.presses(/^Haal Bram/, await facilitator.dialog('Bram uit de groep halen?'))
  await facilitator.person('Bram').waitFor({ state: 'detached' })
  await focuses(facilitator, /^button Wat kan er voor Femke/, 'a person is removed')

  // Where each item has a button of the same name it is the one of the next, too.
  const next = await page.evaluate(async () => {
    const list = document.createElement('ul')
    const buttons = ['first', 'second', 'third'].map((id) => {
      const button = Object.assign(document.createElement('button'), { id, ariaLabel: 'Haal weg' })
      const item = document.createElement('li')
      item.append(button)
      list.append(item)
      return button
    })
    document.body.append(list)
    const [, second] = buttons
    second?.focus()
    const taken = new Promise<string>((resolve) =>
      document.addEventListener('focusin', ({ target }) => resolve((target as Element).id), { once: true }),
    )
    second?.closest('li')?.remove()
    const id = await taken
    list.remove()
    return id
  })
  expect(next, 'one of several of the same name is removed').toBe('third')

  // What a menu belongs to is removed by somebody else, with the menu open.
  const coach = await stage.facilitator(KEYBOARD, 'coach')
  await coach.page.goto(await facilitator.facilitatorLink())
  await coach.seesPerson('Femke')
  await facilitator.presses('Wat kan er voor Femke')
  await facilitator.page.getByRole('menu').waitFor()
  await coach.does('Femke', 'Haal uit de groep')
  await coach.presses(/^Haal Femke/, await coach.dialog('Femke uit de groep halen?'))
  await facilitator.page.getByRole('menu').waitFor({ state: 'detached' })
  await focuses(facilitator, /^button Wat kan er voor Greet/, 'somebody else removed whose menu was open')

  // One's own card is withdrawn: the next of the same place.
  await facilitator.goesOn(/^Begin met binnen/)
  await writesIn(anna, 'Sterk', 'Elke dag voorlezen')
  await anna.hand.write(anna.page.getByRole('textbox', { name: 'Kort op de kaart' }).first(), 'Elke dag')
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('Leesclub op vrijdag')
  await anna.seesButton('Haal weg: Leesclub op vrijdag')
  await anna.presses('Haal weg: Elke dag')
  await button(anna.page, 'Haal weg: Elke dag').waitFor({ state: 'detached' })
  await focuses(anna, /^button Haal weg: Leesclub op vrijdag/, 'a card is withdrawn')
  await writesIn(anna, 'Zwak', 'Weinig boeken')

  // The phase changes while somebody is in a field: the heading of the next.
  await anna.page.getByRole('textbox').first().focus()
  await facilitator.goesOn(/^(Iedereen klaar|Toch verder|Ga door): buiten|buiten/)
  await anna.page.getByRole('region', { name: 'Kansen', exact: true }).waitFor()
  await focuses(anna, /^h[12] ./, 'the phase changes in a field')
  await facilitator.does('Greet', 'Haal uit de groep')
  await facilitator.presses(/^Haal Greet/, await facilitator.dialog('Greet uit de groep halen?'))
  await anna.presses('Klaar, zonder kaart')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
})

test('a wall that goes to a step whose page is still on its way gives the focus back', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'checkout', 'Hoe ging het vandaag?', ['Anna'])
  await meeting.goes('keepchange')
  const wall = await meeting.at('screen', KEYBOARD)
  const code = button(wall.page, /^Toon de code groot/)
  await code.focus()
  await focuses(wall, /^button Toon de code groot/, 'the code has the focus')
  await meeting.goes('heard')
  await wall.seesHeading('Wat we lezen')
  await focuses(wall, /^button Toon de code groot/, 'the code stands there again')
})

test('a name is proposed for cards, a card is parked: the focus is at what is left of them', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'kandoe', 'Wat helpt ons?', ['Anna', 'Bram'])
  await meeting.goes('write')
  for (const [label, by] of [
    ['Rust', 'Anna'],
    ['Ruimte', 'Bram'],
  ] as const)
    await meeting.by(by).must('card.write', { card: label.toLowerCase(), label, text: '' })
  await meeting.goes('raise')
  const anna = await meeting.at('Anna', KEYBOARD, true)
  for (const name of ['Rust', 'Ruimte']) await anna.hand.tick(anna.page.getByRole('checkbox', { name }))
  await anna.presses('Voeg samen')
  const dialog = await anna.dialog('Eén sterkere naam voor deze kaarten')
  await anna.hand.write(dialog.getByRole('textbox', { name: 'De nieuwe naam' }), 'Rust en ruimte')
  await anna.page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await focuses(anna, /^(h[1-3]|button|input) ./, 'a name is proposed, and nothing is picked any more')
  await meeting.goes('next')
  const coach = await meeting.at('facilitator', KEYBOARD, true)
  await coach.picks('Meer met Rust', 'Parkeer')
  await coach.sees('geparkeerd')
  await focuses(coach, /^button Meer met Rust/, 'a card is parked')
})

/** Wraps every text of a page, and those to come, as the translation of a browser does. */
function translates({ page }: Person): Promise<void> {
  return page.evaluate(() => {
    const wrap = (text: Text) => {
      if (
        !text.data.trim() ||
        text.parentElement?.closest('font, textarea, script, style, [contenteditable]')
      )
        return
      const font = document.createElement('font')
      font.append(`«${text.data}»`)
      text.replaceWith(font)
    }
    const wrapAll = () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      while (texts.nextNode()) if (texts.currentNode instanceof Text) found.push(texts.currentNode)
      for (const text of found) wrap(text)
    }
    wrapAll()
    new MutationObserver(() => wrapAll()).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
}

test('a page that is translated goes on: what changes is read anew, and nothing breaks', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: 'Wat helpt ons verder?' }, ['Anna'])
  const [anna] = people
  if (!anna) throw new Error('Anna is there')
  expect(
    await anna.page.evaluate(() => document.documentElement.translate),
    'Kring speaks her language',
  ).toBe(false)
  for (const person of [anna, facilitator]) await translates(person)
  await facilitator.goesOn('«Begin met stil schrijven»')
  await anna.hand.write(anna.page.getByRole('textbox').first(), 'Rust in de gang')
  await anna.sees('«bewaard»')
  await anna.presses('«Ik ben klaar»')
  await anna.sees('«Je bent klaar»')
  await facilitator.presses(/^«Iedereen klaar/)
  await facilitator.sees(/^«Begin ronde 1»$/)
  await anna.sees(/«.*Rust in de gang.*»/)
})

test('enlarged or on a phone what has the focus is seen, and the foot takes less than a third', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'kandoe', 'Wat helpt ons verder?', ['Anna'])
  await meeting.goes('write')
  const anna = await meeting.at('Anna', { ...KEYBOARD, context: { viewport: { width: 390, height: 844 } } })
  const { page } = anna
  const covered = async () => {
    const found: string[] = []
    for (let stops = 0; stops < 24; stops++) {
      await page.keyboard.press('Tab')
      const under = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        const now = document.activeElement
        if (!(now instanceof HTMLElement) || now === document.body || now.closest('footer')) return null
        const box = (now.closest('label') ?? now).getBoundingClientRect()
        const foot = document.querySelector('footer')?.getBoundingClientRect()
        const isUnder =
          foot &&
          foot.top < Math.min(box.bottom, innerHeight) &&
          foot.bottom > box.top &&
          foot.left < box.right &&
          foot.right > box.left
        return isUnder ? `${now.outerHTML.slice(0, 120)} ${box.top}–${box.bottom} under ${foot.top}` : null
      })
      if (under) found.push(under)
    }
    return found
  }
  const shareOfFoot = () =>
    page.evaluate(() => {
      const foot = document.querySelector('footer')
      if (!foot || getComputedStyle(foot).position !== 'sticky') return 0
      return foot.getBoundingClientRect().height / innerHeight
    })
  const look = async (when: string) => {
    for (const [what, size] of [
      ['enlarged to a strip', { width: 640, height: 360 }],
      ['enlarged to four times', { width: 320, height: 256 }],
      ['on a phone', { width: 390, height: 844 }],
    ] as const) {
      const where = `${when}, ${what}`
      expect(await atSize(page, size, covered), where).toEqual([])
      expect(await atSize(page, size, shareOfFoot), where).toBeLessThan(1 / 3)
    }
  }
  await anna.hand.write(page.getByRole('textbox', { name: 'Kort op de kaart' }), 'Rust in de gang')
  // The keyboard of a phone makes room, and who has another goes on from the card.
  await page.keyboard.press('Enter')
  await anna.sees('bewaard')
  await focuses(anna, /^div .*bewaard/, 'Enter on a card where nothing more is to be written')
  await look('writing')
  await isReady(anna)
  await meeting.goes('raise')
  await anna.hand.tick(page.getByRole('checkbox', { name: 'Rust in de gang' }))
  await look('shaping, with a card picked')
})

test('on the narrowest of phones no bar of the board covers another', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'free', 'De week van het lezen', ['Anna'])
  const small = { ...KEYBOARD, context: { viewport: { width: 320, height: 568 } } }
  const anna = await meeting.at('Anna', small)
  await anna.presses('Bord bekijken')
  const board = await anna.dialog('Bord')
  await button(board, 'Verder weg').waitFor()
  const covered = () =>
    board.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter((one) => {
          const { left, top, width, height } = one.getBoundingClientRect()
          return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
        })
        .map((one) => one.getAttribute('aria-label')),
    )
  await anna.finds(covered, [], 'buttons that are covered')
})

test('where the system brings its own few colours, on is not off, and the steps are seen', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const forced = { ...LAPTOP, context: { ...LAPTOP.context, forcedColors: 'active' as const } }
  const facilitator = await stage.facilitator(forced)
  const ground = (of: string, part?: string) =>
    facilitator.page
      .locator(of)
      .first()
      .evaluate((element, part) => getComputedStyle(element, part).backgroundColor, part)
  await facilitator.goes('/new/swot')
  await facilitator.presses('Meer instellingen')
  const off = 'label:has([role=switch]:not(:checked)) [aria-hidden=true]'
  const on = 'label:has([role=switch]:checked) [aria-hidden=true]'
  const wasOff = await ground(off)
  await facilitator.hand.tick(facilitator.page.getByRole('switch').first())
  await facilitator.finds(async () => (await ground(on)) !== wasOff, true, 'a switch that is on')

  await facilitator.begins({ question: 'Wat helpt ons verder?' })
  const step = 'nav li button'
  expect(await ground(`li[data-state=now] > button`, '::before'), 'the step where the group is').not.toBe(
    await ground(`li[data-state=later] > button`, '::before'),
  )
  expect(await facilitator.page.locator(step).count()).toBeGreaterThan(2)
})
