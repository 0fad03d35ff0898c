import { Awareness } from 'y-protocols/awareness'

/**
 * Awareness that tells its connection only what this device says about itself.
 * The provider sends every 'update' on to the server, also what it just received from there; with thirty
 * cursors in motion each device would answer all of them. 'change' still reports everyone.
 */
export class QuietAwareness extends Awareness {
  override emit(...args: Parameters<Awareness['emit']>): void {
    const [name, values] = args
    const origin: unknown = Array.isArray(values) ? values[1] : undefined
    if (name === 'update' && origin !== 'local') return
    super.emit(...args)
  }
}
