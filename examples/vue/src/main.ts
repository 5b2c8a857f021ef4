import { createApp } from 'vue'
import { openClub } from '../../tea-club/club.ts'
import '../../tea-club/style.css'
import App from './App.vue'

createApp(App, { okyaku: await openClub() }).mount(document.body)
