import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './look/tokens.css'
import './look/base.css'
import './look/forced.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { keepFromComposing } from './ui/composition.ts'
import { dropSecondPresses } from './ui/secondPress.ts'
import { startWords } from './words/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html holds the root')
// Before anything else listens to keys and presses.
keepFromComposing(window)
dropSecondPresses(window)
const page = createRoot(root)
void startWords().then(() =>
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
