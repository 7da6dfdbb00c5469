import './style/theme.css'
import './style/base.css'
import './style/parts.css'
import './style/registers.css'
import './style/shell.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyTheme, keptTheme } from './parts/theme.ts'
import { keepTextFromBecomingCode } from './trusted-types.ts'

keepTextFromBecomingCode()
applyTheme(keptTheme())
createRoot(document.getElementById('root')!).render(<App />)
