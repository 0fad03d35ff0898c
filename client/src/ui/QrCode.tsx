import { useEffect, useState } from 'react'
import { useWords } from '../words/useWords.ts'
import css from './QrCode.module.css'

export type QrCodeProps = { /** What a camera reads. */ text: string }

/** A QR code as one crisp path, in ink on paper, with the quiet edge cameras need. It fills its parent's width. */
export function QrCode({ text }: QrCodeProps) {
  const t = useWords()
  const [drawing, setDrawing] = useState({ size: 1, path: '' })
  useEffect(() => {
    let current = true
    void drawn(text).then((next) => current && setDrawing(next))
    return () => {
      current = false
    }
  }, [text])
  const { size, path } = drawing
  return (
    <svg
      className={css.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('app.qr', { address: text })}
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}

/** Runs of dark modules as horizontal bars: no hairlines between neighbours. The encoder is loaded when needed. */
async function drawn(text: string): Promise<{ size: number; path: string }> {
  const { encode } = await import('uqr')
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return { size, path }
}
