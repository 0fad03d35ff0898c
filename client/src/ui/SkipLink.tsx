import css from './SkipLink.module.css'

/** The first thing the keyboard comes to: past what one knows already, straight to another part of the page. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      className={css.skip}
      href={`#${to}`}
      onClick={(event) => {
        // The address stays as it is: it may be shared.
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {children}
    </a>
  )
}
