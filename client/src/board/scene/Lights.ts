import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { ScenePicture } from '../model/scene.ts'
import type { BoardLayers } from '../render/boardLayers.ts'
import type { Carrying } from '../tools/select/Carrying.ts'
import type { Choosing } from '../tools/select/Choosing.ts'
import type { Interaction } from '../tools/select/interaction.ts'
import { litZones } from '../tools/select/litZones.ts'

type Parts = {
  layers: BoardLayers
  choosing: Choosing
  carrying: Carrying
  picture(): Pick<ScenePicture, 'sorts' | 'leave' | 'marked'>
  interaction(): Interaction
  /** The zones above which hands elsewhere hold a card. */
  elsewhere(): readonly ZoneId[]
}

/** What is lit on a board: where a card may go, and the accent around what is chosen, held above or pointed at. */
export class Lights {
  private hovered: CardId | null = null
  private lit = ''

  constructor(private readonly parts: Parts) {}

  get zones(): readonly ZoneId[] {
    return this.lit.split(' ')
  }

  hover(card: CardId | null): void {
    if (card === this.hovered) return
    this.hovered = card
    this.outline()
  }

  /** Lights where a held or chosen card may go in a turn, and what it hangs above. */
  light(): void {
    const { layers, picture, interaction } = this.parts
    const here = litZones(interaction(), picture().sorts)
    // Also what a hand elsewhere would do is seen by everybody.
    const elsewhere = this.parts.elsewhere()
    const zones =
      here.strength === 1 ? [...here.zones, ...elsewhere] : elsewhere.length > 0 ? elsewhere : here.zones
    const strength = elsewhere.length > 0 ? 1 : here.strength
    const lit = [...new Set(zones)].join(' ')
    const redraw = zones.length > 0 && lit !== this.lit
    // What goes out keeps its shape while it fades.
    if (redraw) this.lit = lit
    layers.lightTarget(strength, redraw)
  }

  outline(): void {
    const { choosing, carrying, picture, interaction } = this.parts
    const { leave, marked } = picture()
    const { chosen } = interaction()
    const over = this.hovered && 'zones' in leave(this.hovered) ? [this.hovered] : []
    if (chosen) over.push(chosen.card)
    choosing.outline([...marked, ...carrying.piling, ...over])
  }
}
