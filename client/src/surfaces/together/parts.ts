/** What looking back together draws, as it is loaded once a group comes to it. */
export { AgreementsNow, AgreementsPanel } from '../agree/Agreements.tsx'
export { NoStep } from '../followUp/NoStep.tsx'
export { GoalsConsole } from '../goals/Console.tsx'
export { GoalList, GoalsNow } from '../goals/Goals.tsx'
export { GoalsWall } from '../goals/Wall.tsx'
export { HiddenText } from '../say/HiddenText.tsx'
export { VoicesDesk, VoicesWall } from '../say/Voices.tsx'
export { ThankCards, ThankConsole, ThankNow, ThankPanel, ThankWall } from '../thank/Thank.tsx'
