import { codeIn, spaced } from './codeText.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

export type CodeFieldProps = Pick<
  TextFieldProps,
  'label' | 'labelHidden' | 'autoFocus' | 'error' | 'help'
> & {
  /** Capitals and digits only, as the server compares them. */
  value: string
  onChange: (code: string) => void
}

/** A join code as it stands on the wall: XXX XXX, in any case, with or without a space, or a whole join link. */
export function CodeField({ value, onChange, ...rest }: CodeFieldProps) {
  return (
    <TextField
      {...rest}
      size="large"
      value={spaced(value)}
      onChange={(typed) => onChange(codeIn(typed))}
      placeholder="ABC 123"
      autoCapitalize="characters"
      spellCheck="false"
      enterKeyHint="go"
      name="code"
    />
  )
}
