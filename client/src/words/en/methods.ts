/**
 * The English texts of methods and of what a group can do, which the build takes out of them (vite.config.ts): a device
 * loads them when it speaks English. Without a build they stand where they are written.
 */
export const methods = {}
