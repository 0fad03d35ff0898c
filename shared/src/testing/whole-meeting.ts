import type { Drawing } from '../capabilities/draw/mark.ts'
import type { Settings } from '../meeting.ts'
import { activeMembers, FACILITATOR as F } from '../meeting.ts'
import { saying } from './answers.ts'
import { Table } from './table.ts'

const P = ['alice', 'bob', 'charlie', 'dora']
const ink: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [10, 10, 60, 40, 90, 20] }
const box: Drawing = { shape: 'rectangle', x: 300, y: 200, width: 120, height: 60, colour: 2, text: 'Doel' }

/**
 * A meeting with an activity of every method, in which every kind of statement is made.
 * @param begun a table at which it is held, with a SWOT on it
 */
export function wholeMeeting(begun = new Table({ crossing: true }, 'swot')): Table {
  const t = begun.join('Alice', 'Bob', 'Charlie', 'Dora').seat('Ed')
  swot(t)
  voices(t)
  bbb(t)
  bsa(t)
  free(t)
  checkin(t)
  checkout(t)
  agenda(t)
  oase(t)
  scan(t)
  circle(t)
  celebrate(t)
  question(t)
  criteria(t)
  outside(t)
  dialogue(t)
  observed(t)
  groups(t)
  released(t)
  kandoe(t)
  return t
}

function add(t: Table, added: string, method: string, settings: Settings = {}): void {
  t.say(F, 'agenda.add', { added, method, question: `Over ${method}`, settings }).say(F, 'agenda.go', {
    to: added,
  })
}

/** What is only planned is put elsewhere, taken off the plan, and taken up after all. */
function agenda(t: Table): void {
  const planned = { method: 'kandoe', question: 'Wat nog?', settings: {} }
  t.say(F, 'agenda.add', { added: 'b1', ...planned })
    .say(F, 'agenda.add', { added: 'b2', ...planned, to: 6 })
    .say(F, 'agenda.move', { moved: 'b1', to: 6 })
    .say(F, 'agenda.plan', { planned: ['b1', 'b2'], off: true })
    .say(F, 'agenda.plan', { planned: ['b2'], off: false })
    .say(F, 'groups.plan', { planned: 'b1', groups: { count: 3, how: 'hand' } })
    .say(F, 'groups.plan', { planned: 'b2', groups: { count: 2, how: 'ask' } })
    .say(F, 'groups.plan', { planned: 'b2', groups: null })
    .say(F, 'agenda.bring', { to: 'b2', from: 'a1', items: ['p1', 'x1'], becomes: 'cards' })
    .say(F, 'agenda.bring', { to: 'b2', from: 'a1', items: ['x1'], becomes: 'question' })
    .say(F, 'agenda.bring', { to: 'b2', from: 'a1', items: ['kans-alice'], becomes: 'cards' })
    .say(F, 'agenda.leave', { to: 'b2', from: 'a1', items: ['kans-alice'] })
}

function swot(t: Table): void {
  t.goTo('inside')
  for (const w of P) t.write(w, `Sterk ${w}`, { zone: 'strength' })
  t.write('bob', 'Zwak bob', { zone: 'weakness' })
  t.say(F, 'card.write', { card: 'ed1', label: 'Van Ed', text: 'een stoel', zone: 'strength' }, { as: 'ed' })
  t.write('alice', 'Weg', { zone: 'strength' }).say('alice', 'card.withdraw', { card: 'weg' })
  t.goTo('outside')
  for (const w of P) t.write(w, `Kans ${w}`, { zone: 'opportunity' })
  t.say('alice', 'ready.set', { ready: true })
  t.next()
  t.say('dora', 'cards.place', { places: [{ card: 'zwak-bob', zone: 'threat' }] }, { id: 'm1' }).say(
    'dora',
    'move.note',
    { move: 'm1', note: 'van buiten' },
  )
  t.say('alice', 'cards.place', {
    places: [
      { card: 'ed1', zone: 'strength', x: 200, y: 300 },
      { card: 'kans-bob', zone: 'threat', x: 1000, y: 800 },
    ],
  })
  t.say('alice', 'pile.make', {
    pile: 'p1',
    cards: ['sterk-alice', 'sterk-bob'],
    label: 'Elk kind',
    text: '',
  })
  t.say('bob', 'pile.make', { pile: 'pn', cards: ['kans-dora'], label: 'Nieuwe naam', text: '' })
  t.say('charlie', 'merge.propose', {
    proposal: 'v1',
    cards: ['kans-alice', 'kans-charlie'],
    label: 'Ouders',
    text: '',
  }).say(F, 'merge.confirm', { proposal: 'v1' })
  t.say('bob', 'merge.undo', { card: 'v1' })
  t.say('bob', 'cards.colour', { cards: ['p1', 'ed1'], colour: 3 }).say('bob', 'cards.detail', {
    cards: ['p1'],
    detail: 'box',
    value: 'right',
  })
  t.say('alice', 'mark.draw', { mark: 'ink1', drawing: ink })
    .say('bob', 'mark.draw', { mark: 'ink2', drawing: ink })
    .say('alice', 'marks.move', { marks: ['ink1'], right: 5, down: 7 })
    .say('bob', 'marks.erase', { marks: ['ink2'] })
  t.next()
  for (const w of P) t.say(w, 'rating.answer', { answers: saying({ p1: 'pick', 'kans-alice': 'pick' }) })
  t.say(F, 'rating.answer', { answers: saying('pass') }, { as: 'ed' })
  t.say(F, 'rating.open', {})
    .say('alice', 'rating.answer', { answers: saying({ p1: 'pick' }) })
    .say(F, 'rating.close', {})
  t.say(F, 'choice.set', { cards: ['p1', 'kans-alice'] }).say(F, 'card.park', {
    cards: ['ed1'],
    parked: true,
  })
  t.next()
  t.say(F, 'pairs.draw', {}).say(F, 'pair.join', { member: 'ed', pair: 'pair-01' })
  const crossing = { ask: 'strength-opportunity', card: 'p1', across: 'kans-alice' }
  t.say('bob', 'pair.write', { ...crossing, text: 'Hoe helpt dit?' })
  t.next()
  t.say('bob', 'action.set', {
    action: 'x1',
    card: 'p1',
    across: 'kans-alice',
    type: 'question',
    text: 'Hoe helpt dit?',
    owner: '',
    due: '',
  })
  t.next()
  t.say(F, 'marks.clear', {})
}

/** People let it be known that they see it otherwise, and put things aside for later. */
function voices(t: Table): void {
  t.say('alice', 'signal.raise', { signal: 'h1', kindOf: 'differently' })
    .say('bob', 'signal.raise', { signal: 'h2', kindOf: 'otherWay' })
    .say('bob', 'signal.withdraw', { signal: 'h2' })
    .say(F, 'signal.close', { signal: 'h1', thanked: true })
  t.say('alice', 'thing.park', { thing: 'l1', text: 'Het gebouw' })
    .say('bob', 'thing.park', { thing: 'l2', text: 'Weg' })
    .say('bob', 'thing.remove', { thing: 'l2', everywhere: true })
    .say('charlie', 'thing.park', { thing: 'l3', text: 'De ouders' })
    .say(F, 'thing.takeUp', { thing: 'l1', up: true })
}

/** A need becomes a question that all can work with; somebody is heard first. */
function question(t: Table): void {
  add(t, 'c1', 'question', { drafts: 'alone' })
  t.write('alice', 'Niemand leest').next().next()
  const about = (detail: string, value: string) =>
    t.say('bob', 'cards.detail', { cards: ['niemand-leest'], detail, value })
  about('why', 'Taal is de sleutel')
  about('vision', 'Ieder kind telt')
  t.say(F, 'choice.set', { cards: ['niemand-leest'] }).next()
  t.say('alice', 'pair.write', { ask: 'question', text: 'Waarom lezen leerlingen zo weinig?' }).next()
  t.say('bob', 'wording.say', { wording: 'w2', text: 'Hoe lezen ze meer?' })
    .say('bob', 'wording.say', { wording: 'w2', text: 'Waarom lezen wij zelf zo weinig?' })
    .say(F, 'wording.middle', { wording: 'w2' })
    .say('charlie', 'check.set', { of: 'w2', check: 'need', mark: 'discuss' })
    .say(F, 'wording.park', { wording: 'w2', parked: true })
    .next()
  const [item = ''] = t.rating?.items ?? []
  for (const w of P)
    t.say(w, 'rating.answer', { answers: saying({ [item]: w === 'dora' ? 'notYet' : 'yes' }) })
  t.say(F, 'rating.close', {})
    .say(F, 'wording.hear', { need: 'n1', text: 'Tijd om te lezen' })
    .say(F, 'wording.agree', { wording: 'words-1', note: 'We kijken na een maand' })
    .next()
  const change = {
    action: 'x9',
    card: '',
    type: 'change',
    text: 'Elk kind leest elke dag',
    owner: '',
  } as const
  t.say('dora', 'action.set', { ...change, due: '2027-06-01' }).next()
}

function checkout(t: Table): void {
  const goals = ['Weten wat telt', 'Een eerste stap']
  add(t, 'a9', 'checkout', { form: 'written', goals, agreements: ['Uitpraten | vorige keer: nee'] })
  t.say(F, 'goal.set', { goal: 'g3', text: 'Elkaar horen' }).say(F, 'goal.remove', { goal: 'goal-2' })
  t.next()
  for (const w of [...P, 'late']) t.say(w, 'ready.set', { ready: true })
  t.say(F, 'ready.set', { ready: true }, { as: 'ed' }).say('alice', 'word.show', { text: 'Toch nog iets' })
  t.say(F, 'thanks.give', {})
  t.next()
  t.write('alice', 'Het rondje', { zone: 'keep' }).write('bob', 'Meer tijd', { zone: 'change' })
  t.next()
  t.goTo('learned').say('alice', 'note.share', { note: 'i1', field: 'skill', text: 'Vragen stellen' })
  t.say('bob', 'note.share', { note: 'i2', field: 'skill', text: 'Weg' }).say('bob', 'note.withdraw', {
    note: 'i2',
  })
  t.goTo('next')
  t.say('alice', 'action.none', { none: true })
  const due = '2026-12-01'
  t.say('bob', 'action.set', { action: 'x9', card: '', type: 'assignment', text: 'Lezen', owner: '', due })
  t.say('alice', 'agreement.set', { agreement: 'v1', text: 'Eerst vragen' })
    .say('alice', 'agreement.set', { agreement: 'v2', text: 'Weg' })
    .say('bob', 'agreement.remove', { agreement: 'v2' })
    .say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'partly' })
    .say(F, 'agreement.close', { agreement: 'agreement-1', closed: true })
}

function bbb(t: Table): void {
  add(t, 'a2', 'bbb', { anchors: ['Welbevinden', 'Samen leren'] })
  t.goTo('write')
  for (const w of P) for (const zone of ['keep', 'stop', 'start']) t.write(w, `${zone} ${w}`, { zone })
  t.next()
  const d = (cards: string[], detail: string, value: string) =>
    t.say('alice', 'cards.detail', { cards, detail, value })
  d(['keep-alice', 'keep-bob'], 'why', 'Rust')
  d(['keep-alice'], 'anchor', 'anchor-1')
  t.next()
  t.say('bob', 'pile.make', {
    pile: 'p2',
    cards: ['stop-alice', 'stop-bob'],
    label: 'Losse toetsen',
    text: 'in groep 8',
  })
  t.next()
  d(['start-alice'], 'replaces', 'p2')
  d(['start-alice'], 'why', 'Ruimte')
  d(['start-alice'], 'anchor', 'anchor-2')
  t.next()
  for (const w of P)
    t.say(w, 'rating.answer', {
      answers: saying({ 'keep-alice': 'yes', p2: w === 'bob' ? 'notYet' : 'concern' }),
    })
  t.say(F, 'rating.answer', { answers: saying('pass') }, { as: 'ed' })
  t.say(F, 'choice.set', { cards: ['keep-alice', 'start-alice'] })
  t.next()
  t.say('dora', 'action.set', {
    action: 'x2',
    card: 'start-alice',
    type: 'action',
    text: 'Samen kijken',
    owner: 'Bob',
    due: '2027-01-15',
  }).next()
}

function bsa(t: Table): void {
  add(t, 'a3', 'bsa', { earlier: ['4 + Voorlezen | In alle groepen', '1 – Ouders', '0 – Het gebouw'] })
  t.say('alice', 'question.set', { question: 'Elk kind leest' }).goTo('write')
  for (const w of P) {
    t.write(w, `Kracht ${w}`, { zone: 'strength' })
    t.write(w, `Gemis ${w}`, { zone: 'gap' })
  }
  t.next()
  for (let i = 0; i < 5; i++) {
    const card = t.activity.dealt!
    const h = t.holder!
    t.say(
      h === 'ed' ? F : h,
      'card.move',
      { card, zone: `step-${1 + i}`, note: i ? '' : 'hierom' },
      h === 'ed' ? { as: h } : {},
    )
  }
  const h = t.holder!
  t.say(h === 'ed' ? F : h, 'turn.end', {}, h === 'ed' ? { as: h } : {})
  t.say(F, 'turn.undo', {})
  t.next()
  t.say('alice', 'cards.detail', { cards: ['start-1'], detail: 'influence', value: 'notUs' })
  t.say('alice', 'cards.detail', { cards: ['start-2'], detail: 'influence', value: 'notUs' }).say(
    'bob',
    'cards.detail',
    { cards: ['start-2'], detail: 'influence', value: 'help' },
  )
  t.say('bob', 'cards.detail', { cards: ['start-1'], detail: 'know', value: 'guess' })
  t.next()
  t.say('bob', 'action.set', {
    action: 'x3',
    card: '',
    type: 'conclusion',
    text: 'Er is al veel',
    owner: '',
    due: '',
  }).next()
}

function free(t: Table): void {
  add(t, 'a4', 'free')
  t.write('alice', 'Briefje').write('bob', 'Nog een')
  t.say('alice', 'card.write', { card: 'ver', label: 'Ver weg', text: '', x: 3000, y: -200, colour: 5 })
  const drawings: Drawing[] = [
    box,
    {
      shape: 'line',
      from: { x: 1, y: 2 },
      to: { x: 30, y: 40 },
      arrow: true,
      colour: 0,
      start: 'nog-een',
      end: 'd0',
      text: 'leidt tot',
      width: 8,
    },
    { shape: 'text', x: 5, y: 6, width: 70, height: 20, colour: 4, size: 'large', text: 'Kop', angle: 30 },
    { shape: 'image', x: 9, y: 9, width: 300, height: 200, image: 'A'.repeat(43), text: 'Foto' },
    { shape: 'frame', x: 0, y: 0, width: 800, height: 600, text: 'Kader' },
  ]
  for (const [i, drawing] of drawings.entries()) t.say('bob', 'mark.draw', { mark: `d${i}`, drawing })
  t.say('alice', 'things.group', { things: ['ver', 'd0'], group: 'samen' })
  t.say('bob', 'things.order', { orders: [{ thing: 'd2', order: 0.5, layer: 2 }] })
  t.say('bob', 'things.lock', { things: ['d4'], locked: true })
  t.say('bob', 'cards.rotate', { turns: [{ card: 'ver', angle: 15 }] })
  t.say('alice', 'marks.move', { marks: ['d1', 'd3'], right: 5, down: 5, orders: [7, 8] })
  t.say('alice', 'cards.stack', { pile: 'stapel', card: 'ver', onto: 'nog-een' })
  t.say('alice', 'merge.undo', { card: 'stapel' })
  t.say('bob', 'cards.remove', { cards: ['briefje'] })
  const before = t.activity
  t.say('alice', 'cards.place', { places: [{ card: 'ver', zone: 'table', x: 10, y: 20 }] }, { id: 'move9' })
  t.say(
    'alice',
    'cards.place',
    { places: [{ card: 'ver', zone: 'table', x: before.cards.ver!.x, y: before.cards.ver!.y }] },
    { over: 'move9' },
  )
}

function checkin(t: Table): void {
  add(t, 'a5', 'checkin', {
    intensity: 'light',
    agreements: ['Uitpraten | vorige keer: deels'],
    steps: ['Boeken kopen · Bob', 'Proefles'],
  })
  t.goTo('round').say('alice', 'turn.end', {}).say(F, 'turn.skip', {})
  t.join('Late').say(F, 'turn.give', { member: 'late' }).say('late', 'turn.end', {})
  t.say(F, 'turn.undo', {}).goTo('land')
  t.goTo('recall').say('alice', 'step.done', { step: 1, done: true })
  t.say(F, 'step.done', { step: 0, done: true }).say('bob', 'step.done', { step: 1, done: false })
}

function oase(t: Table): void {
  add(t, 'a7', 'oase', { chooses: 'consent' })
  t.say('alice', 'cast.propose', { proposal: 'z1', part: 'owner', member: 'alice' })
  t.say('alice', 'cast.withdraw', { proposal: 'z1' })
  t.say(F, 'cast.propose', { proposal: 'z2', part: 'owner', member: 'alice' })
  for (const w of [...P, 'late']) t.say(w, 'cast.agree', { proposal: 'z2', agrees: true })
  t.say(F, 'cast.agree', { proposal: 'z2', agrees: true }, { as: 'ed' })
  t.say('alice', 'cast.take', { part: 'owner', took: true }).say('alice', 'ready.set', { ready: true })
  t.goTo('bring').say('alice', 'turn.end', {})
  t.goTo('explore').say('bob', 'turn.end', {})
  t.goTo('evaluate')
  add(t, 'a8', 'oase')
  t.say(F, 'cast.set', { part: 'owner', members: ['bob'] }).say(F, 'cast.set', {
    part: 'owner',
    members: ['dora'],
  })
  t.goTo('appreciate')
}

function scan(t: Table): void {
  add(t, 'a10', 'scan')
  t.goTo('score')
  const everybody = [...P, 'late']
  for (const [index, w] of everybody.entries())
    t.say(w, 'rating.answer', {
      answers: {
        time: { level: index % 2 ? 'level-1' : 'level-4', example: `Rooster ${index}` },
        talk: { level: 'level-3' },
      },
    })
  t.say(F, 'rating.close', {}).goTo('tell').say(F, 'practices.count', { group: 'conditions', count: 2 })
  t.say('alice', 'turn.end', {}).goTo('choose')
  for (const w of everybody) t.say(w, 'rating.answer', { answers: { focus: { level: 'strength' } } })
  t.say(F, 'rating.close', {})
  const said = { item: 'focus', text: 'We leren zichtbaar', answers: 'Daar bouwen we op' }
  t.say('bob', 'phrase.set', { ...said, level: 'challenge' })
    .say('bob', 'phrase.remove', { level: 'challenge' })
    .say('alice', 'phrase.set', { ...said, level: 'strength' })
}

function circle(t: Table): void {
  add(t, 'a11', 'circle')
  t.goTo('first').say('alice', 'turn.later', {})
  for (let h = t.holder; h; h = t.holder)
    t.say(h === 'ed' ? F : h, 'turn.end', {}, h === 'ed' ? { as: h } : {})
  t.goTo('more').say('bob', 'turn.ask', { asks: true })
  t.goTo('gather')
    .write('alice', 'Samen verder', { zone: 'carry' })
    .write('bob', 'Anders', { zone: 'differ' })
  t.goTo('harvest')
}

function celebrate(t: Table): void {
  add(t, 'a12', 'celebrate', { form: 'route', route: ['Nov: KanDoe', 'Jan: een proef'] })
  t.write('alice', 'Samen gelezen', { zone: 'underway' }).next()
  t.goTo('proposal')
  const proposal = {
    action: 'x12',
    card: '',
    type: 'proposal' as const,
    text: 'Elke dag lezen',
    owner: 'Bob',
  }
  t.say('bob', 'action.set', { ...proposal, due: '2026-12-01' }).next()
}

function criteria(t: Table): void {
  add(t, 'a14', 'criteria', { anchors: ['Gastvrij'] })
  t.write('alice', 'Haalbaar').goTo('weights')
  for (const w of [...P, 'late'])
    t.say(w, 'rating.answer', { answers: { haalbaar: { level: w === 'bob' ? 'some' : 'most' } } })
  t.say(F, 'rating.close', {}).goTo('options').write('bob', 'Ouderkamer', { zone: 'option' }).goTo('weigh')
  const about = { card: 'ouderkamer', text: 'Ouders komen binnen' }
  t.say('alice', 'argument.set', { argument: 'w1', side: 'for', ...about })
    .say('bob', 'argument.set', { argument: 'w2', side: 'condition', ...about })
    .say('bob', 'argument.remove', { argument: 'w2' })
  t.say(F, 'phase.go', { phase: 'fit', round: 0, reason: 'Niemand is tegen' })
  for (const w of [...P, 'late'])
    t.say(w, 'rating.answer', { answers: { 'ouderkamer.haalbaar': { level: 'yes' } } })
  t.say(F, 'rating.close', {}).goTo('decide')
  t.say('bob', 'decision.word', { reason: 'Ouders horen erbij', value: 'Gastvrij', worry: 'Tijd' })
}

/** A group picks an aspect of its talk, looks at itself in it, and agrees something; what it agreed before is looked at first. */
function dialogue(t: Table): void {
  add(t, 'a13', 'dialogue', { agreements: ['Uitpraten | vorige keer: nee'] })
  t.goTo('review').say('bob', 'agreement.rate', {
    agreement: 'agreement-1',
    kept: 'yes',
    example: 'Bij punt twee',
  })
  t.goTo('pick')
  for (const w of [...P, 'late']) t.say(w, 'rating.answer', { answers: saying({ analysing: 'pick' }) })
  t.say(F, 'rating.close', {}).say(F, 'topic.set', { item: 'analysing' })
  t.goTo('mirror')
  for (const w of P) t.say(w, 'rating.answer', { answers: saying({ 'name-causes': 'level-2' }) })
  t.say(F, 'rating.close', {}).goTo('agree')
  t.say('alice', 'agreement.aim', { text: 'Eerst weten' }).say('bob', 'agreement.set', {
    agreement: 'v13',
    text: 'Eerst vragen, dan pas raden',
  })
}

function outside(t: Table): void {
  add(t, 'a15', 'outside')
  t.write('alice', 'Wat werkt elders?').goTo('choose')
  t.say(F, 'guest.open', {}).say(F, 'guest.close', {}).say(F, 'guest.open', {})
  const named = { who: 'Mia Claes', what: 'Leesonderzoek', where: '', date: '2026-11-03' }
  t.say('bob', 'source.name', { from: 'theory', ...named })
  t.goTo('meet').write('bob', 'Voorlezen helpt', { zone: 'against' }).goTo('translate')
  t.write('alice', 'Elke dag voorlezen', { zone: 'try' }).say('alice', 'ready.set', { ready: true })
  t.goTo('together')
}

/** Somebody looks on with a goal all agree to, and gives back what they saw. */
function observed(t: Table): void {
  add(t, 'a17', 'observer')
  t.joinAsVisitor('Olga').say('olga', 'visit.propose', { ask: 'v14', goal: 'Hoe vragen we door?' })
  for (const { id, seat } of activeMembers(t.meeting))
    if (id !== 'olga')
      t.say(seat ? F : id, 'onlooker.answer', { ask: 'v14', agrees: true }, seat ? { as: id } : {})
  t.goTo('share').say('olga', 'points.show', { strengths: ['Er is rust'], improvements: ['Meer doorvragen'] })
  t.say('alice', 'point.receive', { point: 'strength-1', how: 'recognised', on: true }).say(
    'bob',
    'point.receive',
    { point: 'improvement-1', how: 'asked', on: true },
  )
  t.goTo('own').say('bob', 'agreement.set', { agreement: 'v15', text: 'Eerst een vraag' })
}

/** Two groups do a SWOT, one of them larger after somebody came along, and all are back. */
function groups(t: Table): void {
  t.say(F, 'agenda.go', { to: 'a1' })
  t.say(F, 'groups.ask', { count: 2 }).say('alice', 'groups.join', { member: 'alice', group: 2 })
  const people = [{ member: 'bob', group: 1 }]
  t.say(F, 'groups.split', { parts: ['g1', 'g2'], people })
  const inFirst = { activity: 'g1' }
  t.say(F, 'phase.go', { phase: 'inside', round: 0, stamp: 1 }, inFirst)
  t.say('bob', 'card.write', { card: 'groep1', label: 'Van groep 1', text: '', zone: 'strength' }, inFirst)
  t.say(F, 'phase.go', { phase: 'order', round: 0, stamp: 2 }, inFirst)
  t.say('alice', 'hand.raise', { member: 'alice', up: true }).say(F, 'groups.show', { group: 2 })
  t.say('alice', 'groups.lead', { member: 'alice', leads: true })
  t.say(F, 'groups.join', { member: 'dora', group: 1 }).say(F, 'groups.gather', {})
}

/** Some of the harvest is put forward to be shared, and somebody would rather not have one thing shared. */
function released(t: Table): void {
  t.say(F, 'release.mark', { refs: ['r1', 'r2', 'r3'], on: true })
  t.say(F, 'release.mark', { refs: ['r3'], on: false }).say('alice', 'release.withhold', { ref: 'r2' })
  t.say('bob', 'release.withhold', { ref: 'r1' }).say('bob', 'release.permit', { ref: 'r1' })
}

function kandoe(t: Table): void {
  add(t, 'a6', 'kandoe', { order: 'joined', rounds: 2, why: true })
  t.goTo('write')
  for (const w of P) t.write(w, `Idee ${w}`)
  t.goTo('raise')
    .say('alice', 'merge.propose', { proposal: 'v2', cards: ['idee-bob'], label: 'X', text: '' })
    .say('alice', 'merge.withdraw', { proposal: 'v2' })
    .merge('Samen', ['idee-bob', 'idee-dora'])
  t.goTo('rounds')
  t.say('alice', 'card.move', { card: 'idee-charlie', zone: 'ring-2', note: 'mis' })
    .say('alice', 'turn.back', {})
    .say('alice', 'card.move', { card: 'samen', zone: 'ring-2', x: 700, y: 240 })
    .say('alice', 'turn.end', {})
  t.say(F, 'turn.skip', {})
  t.say(F, 'turn.give', { member: 'bob' })
  t.say(F, 'rounds.set', { rounds: 3 })
    .say(F, 'phase.extend', { minutes: 2 })
    .say(F, 'spotlight.set', { card: 'samen' })
    .say(F, 'ask.show', { text: 'Wat is hier nog niet gezegd?' })
  t.goTo('pause')
    .say('alice', 'card.propose', { proposal: 'v3', label: 'Nog iets', text: '' })
    .say(F, 'merge.confirm', { proposal: 'v3' })
  t.goTo('check').say(F, 'rating.propose', { cards: ['samen'] })
  for (const w of P) t.say(w, 'rating.answer', { answers: saying('yes') })
  t.say(F, 'rating.close', {})
  t.goTo('next')
    .say('alice', 'action.set', {
      action: 'x5',
      card: 'samen',
      type: 'action',
      text: 'Doen',
      owner: '',
      due: '',
    })
    .say('bob', 'action.remove', { action: 'x5' })
  t.say('alice', 'member.rename', { member: 'alice', name: 'Aleida' })
    .say(F, 'member.away', { member: 'bob', away: true })
    .say(F, 'member.takesPart', { takesPart: true })
    .say(F, 'onlooker.ask', { ask: 'l1', member: 'charlie' })
    .say(F, 'onlooker.withdraw', { ask: 'l1' })
    .observes('charlie')
    .say(F, 'member.role', { member: 'charlie', role: 'visitor' })
    .say(F, 'member.role', { member: 'charlie', role: 'participant' })
    .observes('charlie')
    .say(F, 'member.remove', { member: 'dora' })
    .say(F, 'door.set', { open: false })
    .say(F, 'meeting.extend', { days: 100 })
}
