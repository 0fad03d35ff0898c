import normal from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff?inline'
import bold from '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff?inline'

/** Letters of a script Roboto has none of, as data: they are fetched where somebody wrote in it. */
export { bold, normal }
