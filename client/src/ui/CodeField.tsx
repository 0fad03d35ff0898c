import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { hasStrangeLetter, spaced, typedCode } from './codeText.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

export type CodeFieldProps = Pick<
  TextFieldProps,
  'label' | 'labelHidden' | 'autoFocus' | 'error' | 'help'
> & {
  /** Capitals and digits only, as the server compares them. */
  value: string
  onChange: (code: string) => void
  /** A whole code was typed to its end, or pasted. */
  onWhole: (code: string) => void
}

/** A join code as it stands on the wall: XXX XXX, in any case, with or without a space, or whatever it was sent in. */
export function CodeField({ value, onChange, onWhole, error, ...rest }: CodeFieldProps) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  // Another object after each key, also when the code stays as it was: the caret is put where it belongs.
  const [caret, setCaret] = useState<{ at: number }>()
  useLayoutEffect(() => {
    if (caret && document.activeElement === input.current)
      input.current?.setSelectionRange(caret.at, caret.at)
  }, [caret])
  const isForward = useRef(false)
  useEffect(() => {
    const field = input.current
    const look = ({ inputType }: InputEvent) => {
      isForward.current = inputType.endsWith('Forward')
    }
    field?.addEventListener('beforeinput', look)
    return () => field?.removeEventListener('beforeinput', look)
  }, [])
  const change = (shown: string) => {
    const typed = typedCode(value, shown, input.current?.selectionStart ?? shown.length, isForward.current)
    setCaret({ at: typed.caret })
    onChange(typed.code)
    if (typed.isWhole) onWhole(typed.code)
  }
  return (
    <TextField
      {...rest}
      size="large"
      value={spaced(value)}
      onChange={change}
      error={hasStrangeLetter(value) ? t('app.home.codeLetters') : error}
      placeholder="ABC 234"
      autoCapitalize="characters"
      spellCheck="false"
      enterKeyHint="go"
      name="code"
      inputRef={input}
    />
  )
}
