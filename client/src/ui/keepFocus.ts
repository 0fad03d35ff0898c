/** Where the focus was in one layer of the page; a dialog or a menu is a layer over what opened it. */
type Held = { element: HTMLElement; layer: Element; place: Place | null }

/** What stood around something that went, nearest first. */
type Place = {
  /** By its label, where it may stand again, made anew, if no other has that label. As a selector. */
  same: string | undefined
  /** What it belonged to and may stand elsewhere by now, or be made anew: a card, a bar of tools. As a selector. */
  owner: string | undefined
  /** Its item, where it is in it still and was disabled: that may have moved. */
  home: Element | undefined
  /** Which of the controls of its item it was. */
  index: number
  siblings: Element[]
  around: Element[]
}

const LAYER = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const ITEM = 'li, fieldset, form, tr, [data-card], [role=group], [role=toolbar]'
const CONTROL = 'a[href], button, input, textarea, select, [tabindex="0"]'
const WRITES = 'textarea, input:not([type=radio], [type=checkbox], [type=button])'
const HEADING = 'h1, h2, h3, legend'

/**
 * A browser gives the focus to nothing when what had it goes away or is disabled, and who works by keys or hears the
 * page is thrown back to its top. Here it goes to the next item of the list, else the one before, else the heading; from
 * a control that is disabled to the nearest one of its group; behind a menu or dialog that went, to what opened it or
 * what took its place.
 * @returns the undo
 */
export function keepFocus(page: Document): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let trail: Held[] = []
  let byKeys = false
  let waiting = 0

  const isNowhere = () => page.activeElement === null || page.activeElement === page.body
  const take = (element: HTMLElement): boolean => {
    // A field of a phone would bring up its keyboard for who did not ask.
    if (!byKeys && element.matches(WRITES)) return false
    element.focus({ preventScroll: !byKeys })
    return page.activeElement === element
  }
  const takeIn = (within: Element, index: number): boolean => {
    const controls = [...within.querySelectorAll<HTMLElement>(CONTROL)]
    const near = controls.map((control, at) => ({ control, away: Math.abs(at - index) }))
    return near.sort((one, other) => one.away - other.away).some(({ control }) => take(control))
  }
  /** A heading has the focus only as long as it is there. */
  const takeHeading = (heading: HTMLElement): boolean => {
    const wasFocusable = heading.hasAttribute('tabindex')
    if (!wasFocusable) heading.tabIndex = -1
    const taken = take(heading)
    const undo = () => heading.removeAttribute('tabindex')
    if (!wasFocusable && taken) heading.addEventListener('blur', undo, { once: true })
    else if (!wasFocusable) undo()
    return taken
  }
  const takeHeadingIn = (within: Element) =>
    [...within.querySelectorAll<HTMLElement>(HEADING)].some(takeHeading)
  const takeAgain = (held: HTMLElement) => (held.matches(HEADING) ? takeHeading(held) : take(held))
  const takePlace = ({ same, owner, home, index, siblings, around }: Place): boolean => {
    const [anew, other] = same === undefined ? [] : page.querySelectorAll<HTMLElement>(same)
    if (anew && !other && take(anew)) return true
    const again = owner === undefined ? null : page.querySelector(owner)
    if (again && takeIn(again, index)) return true
    if (home?.isConnected && takeIn(home, index)) return true
    if (siblings.some((sibling) => sibling.isConnected && takeIn(sibling, index))) return true
    const left = around.filter((one) => one.isConnected)
    const item = left.find((one) => one.matches(ITEM))
    return (item !== undefined && takeIn(item, index)) || left.some(takeHeadingIn)
  }
  /** Whatever happened beneath: what lies over the page must hear Escape. */
  const takeLayer = () => {
    const layer = [...page.querySelectorAll<HTMLElement>(LAYER)].at(-1)
    if (layer && !take(layer)) takeIn(layer, 0)
  }
  const settle = () => {
    while (isNowhere()) {
      const held = trail.at(-1)
      if (!held) return takeLayer()
      // A menu or dialog that left says nothing about the page beneath it.
      if (held.layer.isConnected) {
        if (held.element.isConnected && takeAgain(held.element)) return
        if (held.place && takePlace(held.place)) return
        // A page that is on its way has not even a heading yet: the next change is looked at again.
        if (held.place && held.layer === page.body) return takeLayer()
      }
      trail.pop()
    }
  }
  /** Once menus and dialogs that left have given the focus back themselves. */
  const settleSoon = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(() => {
      waiting = requestAnimationFrame(settle)
    })
  }

  page.addEventListener(
    'focusin',
    ({ target, relatedTarget }) => {
      if (!(target instanceof HTMLElement)) return
      const layer = target.closest(LAYER) ?? page.body
      const below = trail.findIndex((held) => held.layer === layer)
      const lost = trail[below]?.place
      if (below >= 0) trail = trail.slice(0, below)
      // A dialog keeps the focus in it by its first control, wherever it was.
      if (lost && layer !== page.body && relatedTarget === null && takePlace(lost)) return
      trail.push({ element: target, layer, place: null })
    },
    { signal },
  )
  page.addEventListener(
    'focusout',
    () =>
      requestAnimationFrame(() => {
        // Left on purpose, by a press beside everything: nothing is to be kept.
        const last = trail.at(-1)
        if (isNowhere() && page.querySelector(LAYER)) settleSoon()
        else if (isNowhere() && last?.element.isConnected && !last.place) trail = []
      }),
    { signal },
  )
  page.addEventListener('keydown', () => (byKeys = true), { signal, capture: true })
  page.addEventListener('pointerdown', () => (byKeys = false), { signal, capture: true })

  const watch = new MutationObserver((records) => {
    for (const held of trail) held.place = placeNow(held, records)
    if (trail.some(({ place }) => place)) settleSoon()
  })
  watch.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    stop.abort()
    watch.disconnect()
    cancelAnimationFrame(waiting)
  }
}

/** @returns the place of something that was lost, as it is after these changes; null while it is there */
function placeNow({ element, place }: Held, records: readonly MutationRecord[]): Place | null {
  const nearest = place?.around[0]
  if (!place || !nearest) return placeOf(element, records)
  // What it lay in, and was to be looked for in, went later.
  const outer = nearest.isConnected ? null : placeOf(nearest, records)
  return outer ? { ...outer, same: place.same, owner: place.owner, index: place.index } : place
}

/** @returns what stood around an element that went or was disabled by these changes; null when it is as it was */
function placeOf(element: Element, records: readonly MutationRecord[]): Place | null {
  const item = element.closest<HTMLElement>(ITEM)
  const label = element.getAttribute('aria-label')
  const place: Place = {
    same: label ? `button[aria-label="${CSS.escape(label)}"]` : undefined,
    owner: ownerOf(element),
    home: element.matches(':disabled') ? (item ?? undefined) : undefined,
    index: item ? [...item.querySelectorAll(CONTROL)].indexOf(element) : -1,
    siblings: [],
    around: [],
  }
  let around: Node = element
  // What lay around it may have gone with the same stroke.
  for (let went = goneWith(around, records); went; went = goneWith(around, records)) {
    const { record, node } = went
    if (node instanceof Element && node.matches(ITEM)) {
      place.siblings.push(
        ...along(record, 'nextSibling', records),
        ...along(record, 'previousSibling', records),
      )
    }
    around = record.target
    if (around.isConnected) break
  }
  if (around === element && !element.matches(':disabled')) return null
  for (let up: Node | null = around; up; up = up.parentNode) if (up instanceof Element) place.around.push(up)
  return place
}

/** @returns by what to find again what a control belongs to */
function ownerOf(element: Element): string | undefined {
  const owner = element.closest('[data-card], [role=toolbar]')
  if (!owner) return undefined
  const [by, is] = owner.matches('[data-card]') ? ['data-card', ''] : ['aria-label', '[role=toolbar]']
  return `${is}[${by}="${CSS.escape(owner.getAttribute(by) ?? '')}"]`
}

function goneWith(lost: Node, records: readonly MutationRecord[]) {
  for (const record of records) {
    for (const node of record.removedNodes) if (node.contains(lost)) return { record, node }
  }
  return undefined
}

/** @returns the items that stood on one side of what was removed and still do, nearest first */
function along(
  from: MutationRecord,
  side: 'nextSibling' | 'previousSibling',
  records: readonly MutationRecord[],
): Element[] {
  const found: Element[] = []
  for (let node = from[side]; node; ) {
    if (node instanceof Element && node.isConnected && node.matches(ITEM)) found.push(node)
    const gone = node
    const record = node.isConnected
      ? undefined
      : records.find(({ removedNodes }) => [...removedNodes].includes(gone as ChildNode))
    node = record ? record[side] : node[side]
  }
  return found
}
