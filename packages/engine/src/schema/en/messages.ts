import type { Notes } from '../notes.ts'

/** What is shown. */
export const messages = {
  'message.format': {
    title: 'Format',
    text: 'How the message stands on the page',
    words: {
      modal: 'in the middle, over the page',
      'slide-in': 'in a corner',
      bar: 'along an edge',
      toast: 'at an edge, briefly',
      inline:
        'in the page, in its element with `data-okyaku-slot`; it has no cross, so give it a `close` button',
    },
  },
  'message.slide-in.position': {
    title: 'Position',
    text: 'The corner. Where nothing is said, `bottom-right`',
    words: { 'bottom-left': 'at the bottom left', 'bottom-right': 'at the bottom right' },
  },
  'message.position': {
    title: 'Position',
    text: 'The edge. Where nothing is said, `bottom`',
    words: { top: 'at the top', bottom: 'at the bottom' },
  },
  'message.closeAfter': { title: 'Close after', text: 'When it leaves by itself; else after 6 seconds' },
  'message.slot': { title: 'Slot', text: 'The value of the element’s `data-okyaku-slot`' },
  'message.title': { title: 'Title', text: 'What stands at the top' },
  'message.text': {
    title: 'Text',
    text: 'Text with `**bold**`, `*italic*`, `[links](/path)` and the visitor’s attributes, `{{ visitor.name | friend }}`',
  },
  'message.image': { title: 'Image', text: 'A picture' },
  'message.buttons': { title: 'Buttons', text: 'List of buttons' },

  'image.src': { title: 'Address', text: 'The address of the picture' },
  'image.alt': { title: 'Alternative text', text: 'What it shows, `""` if it only decorates' },
  'image.width': { title: 'Width', text: 'In pixels: with the height, it keeps its room while it loads' },
  'image.height': { title: 'Height', text: 'In pixels' },

  'button.label': { title: 'Label', text: 'What stands on it' },
  'button.style': {
    title: 'Style',
    text: 'How it looks',
    words: { primary: 'the one to press', secondary: 'another choice', link: 'like a link' },
  },
  'button.action': {
    title: 'Action',
    text: 'What it does',
    words: {
      link: 'goes to `href`',
      close: 'closes the message',
      track: 'records an `event` with its `props`',
      copy: 'copies the `value`',
      show: 'shows the `campaign` with that id',
    },
  },
  'button.href': {
    title: 'Address',
    text: 'An address with `http`, `https`, `mailto` or `tel`, or one of this site, `"/cart"`',
  },
  'button.newTab': { title: 'New tab', text: '`true` opens it beside' },
  'button.event': { title: 'Event', text: 'The name of the event that is recorded' },
  'button.props': { title: 'Properties', text: 'Properties of the event' },
  'button.value': { title: 'Value', text: 'What is copied' },
  'button.campaign': { title: 'Campaign', text: 'The campaign that is shown' },
} as const satisfies Notes
