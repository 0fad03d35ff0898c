import normal from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff?inline'
import bold from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff?inline'

/** Letters of a script Roboto has none of, as data: they are fetched where somebody wrote in it. */
export { bold, normal }
