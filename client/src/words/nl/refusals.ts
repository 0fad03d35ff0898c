export { dutch as refusals } from '@kring/shared/protocol/codes.nl'
