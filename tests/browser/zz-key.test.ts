import { test } from 'vitest'
import { KEYBOARD } from './stage/person.ts'
import { Stage } from './stage/stage.ts'
for (let n = 0; n < 3; n++) test('key ' + n, async () => {
  const stage = await Stage.open()
  const { facilitator } = await stage.meeting({ question: 'Wat?', rounds: 1, order: 'joined' }, [])
  const anna = await stage.participant('Anna', KEYBOARD)
  const bram = await stage.participant('Bram', KEYBOARD)
  await anna.joinsByCode(facilitator.made.code)
  await bram.joinsByCode(facilitator.made.code)
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier')
  await bram.writesCard('Rust in de gang')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  await facilitator.goesOn('Begin ronde 1')
  await facilitator.presses('Begin toch', await facilitator.dialog('Er liggen maar 2 kaarten'))
  await anna.takesList()
  await anna.page.evaluate(() => {
    const log: string[] = ((window as any).log = [])
    new MutationObserver((rs) => { for (const r of rs) { for (const x of r.removedNodes) if (x instanceof Element && (x.matches('form,input') || x.querySelector('form'))) log.push('removed ' + x.outerHTML.slice(0, 90)); for (const x of r.addedNodes) if (x instanceof Element && (x.matches('form') || x.querySelector('form'))) log.push('added ' + x.outerHTML.slice(0, 60)) } }).observe(document.body, { childList: true, subtree: true })
  })
  await anna.movesInList('Rust in de gang')
  try { await anna.saysWhy('Dan kun je denken') } finally { console.log(n, (await anna.page.evaluate(() => (window as any).log)).join('\n')) }
})
