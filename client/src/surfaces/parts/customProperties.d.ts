import 'react'

declare module 'react' {
  /** Values that a style sheet reads from the element, such as `--depth`. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
