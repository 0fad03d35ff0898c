/**
 * The translation of a browser puts every text into an element of its own. React goes on holding the text: it would
 * change one that nobody sees any more, and fail when it removes it or puts something before it. Here what stands in
 * for a text takes its part, and a text that changes comes back, to be translated anew.
 * @returns the undo
 */
export function bearTranslation(page: Document): () => void {
  const standIns = new WeakMap<Node, Element>()
  const { insertBefore, removeChild } = Node.prototype
  let isTranslated = false

  /** What stands where React believes that a node stands; null when nothing does. */
  const standing = (parent: Node, node: Node): Node | null => {
    let found: Node | null = parent.contains(node) ? node : (standIns.get(node) ?? null)
    while (found && found.parentNode !== parent) found = found.parentNode
    return found
  }
  const take = () => {
    if (isTranslated) return
    isTranslated = true
    Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
      const now = child.parentNode === this ? child : standing(this, child)
      if (now) removeChild.call(this, now)
      return child
    }
    Node.prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
      const now = before === null || before.parentNode === this ? before : standing(this, before)
      return insertBefore.call(this, child, now) as T
    }
  }

  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      if (!target.isConnected) standIns.get(target)?.replaceWith(target)
    }
  })
  const watch = new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const near = [...addedNodes, previousSibling, nextSibling]
      const font = near.find((node) => node instanceof Element && node.localName === 'font')
      for (const text of removedNodes) {
        if (!(text instanceof Text) || !(font instanceof Element)) continue
        take()
        standIns.set(text, font)
        if (!text.isConnected) changes.observe(text, { characterData: true })
      }
    }
  })
  watch.observe(page.body, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
    changes.disconnect()
    if (isTranslated) Object.assign(Node.prototype, { insertBefore, removeChild })
  }
}
