import type { Locator, Page } from 'playwright-core'
import { MOMENT } from '../../../client/src/ui/useDeaf.ts'

/** How somebody works a page. What they see is the same; what their hands do is not. */
export interface Hand {
  /** A button or a link. */
  press(target: Locator): Promise<void>
  /** An entry of a menu that is open. */
  pick(entry: Locator): Promise<void>
  /** A switch, a checkbox or a radio button. */
  tick(box: Locator): Promise<void>
  /** Replaces what stands in a field. */
  write(field: Locator, text: string): Promise<void>
}

/** The longest way round a page by Tab before it counts as out of reach. */
const MOST_TABS = 150
const MOST_ARROWS = 40
const MOST_PRESSES = 5
/** Keys after which one looks anew where something is. */
const REFIND = 20

/** A mouse, with a keyboard beside it for text. */
export function mouse(page: Page): Hand {
  const press = pressing(page, (target) => target.click())
  return {
    press,
    pick: press,
    tick: pressing(page, (box) => clickLabel(box, (label) => label.click())),
    write: writer(page, press),
  }
}

/** A finger on glass. */
export function finger(page: Page): Hand {
  const press = pressing(page, (target) => target.tap())
  return {
    press,
    pick: press,
    tick: pressing(page, (box) => clickLabel(box, (label) => label.tap())),
    write: writer(page, press),
  }
}

/** Keys only: Tab, Enter, Space and the arrows. What cannot be reached by them fails the test. */
export function keys(page: Page): Hand {
  const reach = async (target: Locator) => {
    await target.waitFor()
    await goesTo(target, 'Tab', MOST_TABS)
  }
  const arrow = (target: Locator) => goesTo(target, 'ArrowDown', MOST_ARROWS)
  const goesTo = async (target: Locator, key: string, most: number) => {
    // Found by its role once and not after each key, which costs more than all the rest of the way.
    let there = await target.elementHandle()
    for (let presses = 0; presses < most; presses++) {
      const focus = await there?.evaluate(focusOf)
      if (focus === 'here') return showsFocus(target)
      // Of all that can be done with a card only one is a stop; arrows go on from there.
      const isTab = key === 'Tab' && (focus === 'ArrowLeft' || focus === 'ArrowRight')
      if (focus !== 'gone') await page.keyboard.press(isTab ? focus : key)
      // Another element may have come in its place, or be what is meant by now.
      if (focus === 'gone' || presses % REFIND === 0) there = await target.elementHandle()
    }
    throw new Error(`cannot be reached by ${key}: ${target}`)
  }
  return {
    async press(target) {
      await enabled(target)
      await reach(target)
      // It may have become another one on the way to it.
      await enabled(target)
      await page.keyboard.press('Enter')
    },
    async pick(entry) {
      await entry.waitFor()
      await arrow(entry)
      await page.keyboard.press('Enter')
    },
    async tick(box) {
      await box.waitFor({ state: 'attached' })
      if (await box.evaluate((element) => (element as HTMLInputElement).type === 'radio')) {
        await reachGroup(page, box)
        await arrow(box)
        return
      }
      await reach(box)
      await page.keyboard.press('Space')
    },
    async write(field, text) {
      await reach(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
  }
}

/** Tab goes to a group of radio buttons as a whole; inside it the arrows go. */
async function reachGroup(page: Page, radio: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const isInside = await radio.evaluate((element) => {
      const now = document.activeElement
      return now instanceof HTMLInputElement && now.name === (element as HTMLInputElement).name
    })
    if (isInside) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`cannot be reached by Tab: ${radio}`)
}

/** Where the focus is, as seen from an element; runs in the page. */
function focusOf(element: Element): 'here' | 'elsewhere' | 'gone' | 'ArrowLeft' | 'ArrowRight' {
  if (!element.isConnected) return 'gone'
  const now = document.activeElement
  if (element === now) return 'here'
  const row = element.closest('li[data-card]')
  if (!now || row !== now.closest('li[data-card]') || !row) return 'elsewhere'
  return element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ArrowLeft' : 'ArrowRight'
}

/** Who works by keys must see where they are: the element, or the label that draws it, is outlined or filled. */
async function showsFocus(target: Locator): Promise<void> {
  const isShown = await target.evaluate((element) =>
    [element, element.closest('label')].some((drawn) => {
      if (!drawn) return false
      const { outlineStyle, boxShadow } = getComputedStyle(drawn)
      return outlineStyle !== 'none' || boxShadow !== 'none' || drawn.hasAttribute('data-focused')
    }),
  )
  if (!isShown) throw new Error(`has the focus and does not show it: ${target}`)
}

/** A click waits until something can be pressed; keys must wait by themselves. */
async function enabled(target: Locator): Promise<void> {
  await target.click({ trial: true })
}

/** In every page of a stage, before all else: notes whether the last press fell on nothing, or on what is deaf. */
export function notePresses(): void {
  let wasDeaf = false
  const isDeaf = ({ target }: Event) =>
    target instanceof Element && target.closest('button')?.ariaDisabled === 'true'
  const note = (lost: boolean) => Object.assign(window, { lostPress: lost })
  window.addEventListener(
    'pointerdown',
    (event) => {
      wasDeaf = isDeaf(event)
    },
    true,
  )
  // What is stopped at the window does not come to the document; a finger whose touch is stopped makes no click.
  window.addEventListener('touchstart', () => note(true), true)
  document.addEventListener('touchstart', () => note(false), true)
  window.addEventListener('click', () => note(true), true)
  document.addEventListener('click', (event) => note(wasDeaf && isDeaf(event)), true)
}

/**
 * A press that came in the moment in which a control becomes another one, or right where the last one closed something,
 * is lost on purpose. Who sees that nothing happens presses again.
 */
function pressing(page: Page, press: (target: Locator) => Promise<void>) {
  return async (target: Locator) => {
    const isLost = () => (window as { lostPress?: boolean }).lostPress === true
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      // A press soon after one that was lost would be lost with it.
      if (presses > 0) await page.waitForTimeout(MOMENT)
      await page.evaluate(() => Object.assign(window, { lostPress: false }))
      await press(target)
      // Where the press led to another page nothing was lost.
      if (!(await page.evaluate(isLost).catch(() => false))) return
    }
    throw new Error(`every press is lost: ${target}`)
  }
}

/** The box itself is often drawn by its label: that is what one aims at. */
async function clickLabel(box: Locator, click: (label: Locator) => Promise<void>): Promise<void> {
  await click(box.locator('xpath=ancestor-or-self::*[self::label or self::input][last()]'))
}

function writer(page: Page, press: (target: Locator) => Promise<void>) {
  return async (field: Locator, text: string) => {
    await press(field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
}
