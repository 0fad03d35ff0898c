import { isRightToLeft } from '@kring/shared/basis/direction'
import { type CardSetting, FOOT, TAB } from '@kring/shared/ground/card-size'
import type { Size } from '@kring/shared/ground/world'
import { hyphenation } from '../../words/hyphenation.ts'
import { type BoardLook, type Brush, fontOf } from '../render/boardLook.ts'
import { BADGE_AIR, BADGE_RADIUS, type Badge, badgesOf, countOf } from './badges.ts'
import { type CardFace, faceSize, IN_CENTRE, TICK } from './cardFace.ts'
import { paintSign } from './paintSign.ts'

/** Free room around a card that its shadow, its papers and its count need, world units at scale 1. */
const BLEED = 30

/** How far each paper of a pile peeps out. */
const PAPER_STEP = 7

/** @returns the room a painted card takes with what reaches over its edge, world units */
export function paintedSize(face: CardFace): Size {
  const { width, height } = faceSize(face)
  const bleed = BLEED * Math.max(1, face.scale)
  return { width: width + 2 * bleed, height: height + 2 * bleed }
}

type Shadow = readonly { y: number; blur: number; alpha: number }[]

/** `--shadow-card`. */
const RESTING: Shadow = [
  { y: 1, blur: 2, alpha: 0.14 },
  { y: 4, blur: 10, alpha: 0.1 },
]
const SHADOW_INK = '34 37 43'

/**
 * Paints one card around the origin, in world units.
 * @param context with the transform already set
 * @param pixels how many device pixels one world unit is: shadows do not follow the transform by themselves
 */
export function paintCard(context: Brush, face: CardFace, look: BoardLook, pixels: number): void {
  const setting = faceSize(face)
  const below = Math.min(2, face.papers - 1)
  for (let paper = below; paper > 0; paper--) {
    context.save()
    context.translate(paper * PAPER_STEP, paper * PAPER_STEP)
    paintPaper(context, setting, face, look, pixels)
    context.restore()
  }
  paintPaper(context, setting, face, look, pixels)
  if (face.tab) paintTab(context, setting, face, look)
  paintLabel(context, face, look)
  if (face.foot.length > 0) paintFoot(context, setting, face, look)
  if (face.colour > 0) paintColourSign(context, face, look)
  if (face.more) paintMore(context, setting, look)
  paintBadges(context, face, look)
}

/** Traces the outline of a card around the origin. */
function box(context: Brush, { width, height }: Size, radius: number): void {
  context.roundRect(-width / 2, -height / 2, width, height, radius)
}

function paintPaper(context: Brush, size: Size, face: CardFace, look: BoardLook, pixels: number): void {
  const paper = face.colour > 0 ? look.colour(face.colour).paper : look.card
  context.fillStyle = face.lighter && face.colour === 0 ? look.paper : paper
  context.beginPath()
  box(context, size, look.radius)
  if (!face.lighter) {
    for (const shadow of RESTING) {
      cast(context, shadow, pixels)
      context.fill()
    }
    context.shadowColor = 'transparent'
  }
  context.fill()
  context.lineWidth = face.chosen ? 4 : face.lighter ? 2 : 1
  context.strokeStyle = face.chosen ? look.ink : face.colour > 0 ? look.colour(face.colour).ink : look.line
  context.stroke()
}

/** What was said of a card, under its label. */
function paintFoot(context: Brush, { height }: Size, face: CardFace, look: BoardLook): void {
  const size = FOOT.size * face.scale
  const line = FOOT.line * face.scale
  context.save()
  context.font = fontOf(look, size, 500)
  context.direction = 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = look.ink
  for (const [index, text] of face.foot.entries())
    context.fillText(text, 0, height / 2 - (face.foot.length - index) * line + size * 0.62)
  context.restore()
}

/** The left edge tells in which ring a card lies, without colour, or that somebody looked at it. */
function paintTab(
  context: Brush,
  { width, height, fontSize }: CardSetting,
  face: CardFace,
  look: BoardLook,
): void {
  const tab = TAB * face.scale
  const left = -width / 2
  context.save()
  context.beginPath()
  context.roundRect(left, -height / 2, tab, height, [look.radius, 0, 0, look.radius])
  context.fillStyle = face.tab === IN_CENTRE ? look.ink : look.tab
  context.fill()
  context.strokeStyle = look.line
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = face.tab === IN_CENTRE ? look.card : look.ink
  if (face.tab === IN_CENTRE) {
    context.translate(left + tab / 2, 0)
    star(context, tab * 0.36)
    context.fill()
  } else if (face.tab === TICK) {
    paintTick(context, { x: left + tab / 2, y: 0, size: tab }, look.ink)
  } else {
    context.font = fontOf(look, fontSize * 0.9, 750)
    context.direction = 'ltr'
    context.textAlign = 'center'
    context.textBaseline = 'alphabetic'
    context.fillText(face.tab, left + tab / 2, fontSize * 0.9 * 0.34)
  }
  context.restore()
}

/** Traces a star with five points around the origin. */
function star(context: Brush, radius: number): void {
  context.beginPath()
  for (let point = 0; point < 10; point++) {
    const angle = (point / 10) * 2 * Math.PI - Math.PI / 2
    const far = point % 2 === 0 ? radius : radius * 0.42
    context.lineTo(Math.cos(angle) * far, Math.sin(angle) * far)
  }
  context.closePath()
}

function cast(context: Brush, shadow: Shadow[number], pixels: number): void {
  context.shadowColor = `rgb(${SHADOW_INK} / ${shadow.alpha})`
  context.shadowBlur = shadow.blur * pixels
  context.shadowOffsetY = shadow.y * pixels
}

/** The lines come from shared, so that they break alike everywhere; only a line that is too wide is set smaller. */
function paintLabel(context: Brush, face: CardFace, look: BoardLook): void {
  const { width, lines, fontSize, lineHeight } = faceSize(face, hyphenation())
  const tab = face.tab ? TAB * face.scale : 0
  context.font = fontOf(look, fontSize)
  const widest = Math.max(1, ...lines.map((line) => context.measureText(line).width))
  const room = width - tab - fontSize * 0.4
  if (widest > room) context.font = fontOf(look, (fontSize * room) / widest)
  context.direction = isRightToLeft(face.label) ? 'rtl' : 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = look.ink
  if (face.lighter) context.globalAlpha *= 0.84
  // Half the height of capitals under the middle of the line puts them in its optical centre.
  const foot = face.foot.length * FOOT.line * face.scale
  const first = (-(lines.length - 1) / 2) * lineHeight + fontSize * 0.33 - foot / 2
  for (const [index, line] of lines.entries()) context.fillText(line, tab / 2, first + index * lineHeight)
}

/** The sign that goes with a colour, in the lower corner where no label reaches. */
function paintColourSign(context: Brush, face: CardFace, look: BoardLook): void {
  const { width, height, fontSize } = faceSize(face)
  const { sign, ink } = look.colour(face.colour)
  const size = fontSize * 0.28
  context.save()
  context.translate(-width / 2 + size * 0.8, height / 2 - size * 0.8)
  paintSign(context, sign, size, ink)
  context.restore()
}

/** On the lower edge, where no label reaches: more was written, to be read by a tap. */
function paintMore(context: Brush, { width, height, fontSize }: CardSetting, look: BoardLook): void {
  const pill = { width: fontSize * 0.9, height: fontSize * 0.36 }
  context.save()
  context.translate(width / 2 - fontSize * 0.8, height / 2 - pill.height * 0.2)
  context.fillStyle = look.ink
  context.beginPath()
  box(context, pill, pill.height / 2)
  context.fill()
  context.fillStyle = look.card
  context.beginPath()
  for (const dot of [-1, 0, 1]) {
    context.moveTo(dot * fontSize * 0.22, 0)
    context.arc(dot * fontSize * 0.22, 0, fontSize * 0.07, 0, 2 * Math.PI)
  }
  context.fill()
  context.restore()
}

function paintBadges(context: Brush, face: CardFace, look: BoardLook): void {
  const { marks } = badgesOf(face)
  for (const [index, mark] of [...face.marks].entries()) {
    const at = marks[index]
    if (at) paintBadge(context, mark, at, { fill: look.card, text: look.ink, line: look.ink }, look)
  }
  paintSticking(context, face, look)
}

/** Paints what sticks out of a card: how many lie in it, and that the group goes on with it. */
export function paintSticking(context: Brush, face: CardFace, look: BoardLook): void {
  const { count, chosen } = badgesOf(face)
  const inked = { fill: look.ink, text: look.card, line: look.ink }
  if (count) paintBadge(context, countOf(face.papers), count, inked, look)
  if (!chosen) return
  // For who does not see that its edge is bolder.
  paintBadge(context, '', chosen, inked, look)
  paintTick(context, chosen, look.card)
}

function paintTick(context: Brush, { x, y, size }: Badge, ink: string): void {
  context.save()
  context.translate(x, y)
  context.lineWidth = size * 0.16
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = ink
  context.beginPath()
  context.moveTo(-size * 0.28, size * 0.02)
  context.lineTo(-size * 0.07, size * 0.23)
  context.lineTo(size * 0.3, -size * 0.22)
  context.stroke()
  context.restore()
}

/** A round tag with a character or a number. */
function paintBadge(
  context: Brush,
  text: string,
  { x, y, size }: Badge,
  colours: { fill: string; text: string; line: string },
  look: BoardLook,
): void {
  context.save()
  context.globalAlpha = 1
  context.font = fontOf(look, size, 700)
  context.direction = 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  const radius = size * BADGE_RADIUS
  const tag = {
    width: Math.max(2 * radius, context.measureText(text).width + size * BADGE_AIR),
    height: 2 * radius,
  }
  context.translate(x, y)
  context.beginPath()
  box(context, tag, radius)
  context.fillStyle = colours.fill
  context.fill()
  context.lineWidth = size * 0.07
  context.strokeStyle = colours.line
  context.stroke()
  context.fillStyle = colours.text
  context.fillText(text, 0, size * 0.34)
  context.restore()
}
