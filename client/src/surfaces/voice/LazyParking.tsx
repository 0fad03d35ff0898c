import { rarely } from '../parts/rarely.tsx'

/** The parking list, fetched once somebody opens it. */
export const LazyParkingDialog = rarely(
  async () => (await import('./ParkingDialog.tsx')).ParkingDialog,
  'voice',
)
