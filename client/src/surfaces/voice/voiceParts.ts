/** What is shown and done with what people let be known, as it is fetched once it is needed. */
export { OwnVoice } from './OwnVoice.tsx'
export { SeatsLook } from './SeatsLook.tsx'
export { ToldHere } from './ToldHere.tsx'
export { VoiceConsole } from './VoiceConsole.tsx'
