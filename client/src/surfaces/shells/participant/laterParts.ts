/** What one does once the cards lie open, apart from the cards themselves, as it is loaded after the writing. */
export { FollowUpNow } from '../../followUp/Now.tsx'
export { HarvestBrief } from '../../harvest/HarvestBrief.tsx'
export { Proposals } from '../../pile/Proposals.tsx'
export { Weighing } from '../../rate/Weighing.tsx'
