/** What one's own menu opens, as it is fetched once that is pressed. */
export { RenameDialog } from '../../parts/RenameDialog.tsx'
export { LeaveDialog } from './LeaveDialog.tsx'
export { SecondDeviceDialog } from './SecondDeviceDialog.tsx'
