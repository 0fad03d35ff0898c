export { english as refusals } from '@kring/shared/protocol/codes.en'
