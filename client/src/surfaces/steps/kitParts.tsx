import { rarely } from '../parts/rarely.tsx'

/** The question kit and what it shows, each with the words it speaks; no device loads them before one is asked. */
export const LazyKitDialog = rarely(async () => (await import('./KitDialog.tsx')).KitDialog, 'kit')
export const LazyAskedHere = rarely(async () => (await import('./AskedHere.tsx')).AskedHere, 'kit')
