import { place } from './dom.js'
import { fillFooter } from './footer.js'
import { fillHeader } from './header.js'

fillHeader(place('header'))
fillFooter(place('footer'))
