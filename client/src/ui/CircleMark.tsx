import css from './CircleMark.module.css'

/** The circle on the table, as a mark: rings that grow warmer towards the centre. */
export function CircleMark({ size = 'normal' }: { size?: 'small' | 'normal' }) {
  return (
    <svg className={css[size]} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="23" fill="var(--ring-2)" />
      <circle cx="24" cy="24" r="16.5" fill="var(--ring-3)" stroke="var(--ring-line)" strokeWidth="1.2" />
      <circle cx="24" cy="24" r="9.5" fill="var(--ring-4)" stroke="var(--ring-line)" strokeWidth="1.2" />
      <rect x="27" y="25.5" width="12" height="7.5" rx="1.6" fill="var(--ink)" transform="rotate(-4 33 29)" />
    </svg>
  )
}
