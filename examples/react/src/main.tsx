import { createRoot } from 'react-dom/client'
import { openClub } from '../../tea-club/club.ts'
import '../../tea-club/style.css'
import { App } from './App.tsx'

createRoot(document.body).render(<App okyaku={await openClub()} />)
