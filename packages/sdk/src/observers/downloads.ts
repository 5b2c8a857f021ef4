import type { Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { aboutLink, onLink } from './link.ts'

/** Of GA4's enhanced measurement: https://support.google.com/analytics/answer/9216061 */
const extensions =
  /\.(pdf|xlsx?|docx?|txt|rtf|csv|exe|key|pp(?:s|t|tx)|7z|pkg|rar|gz|zip|avi|mov|mp4|mpe?g|wmv|midi?|mp3|wav|wma)$/i

const LONGEST_TEXT = 100

/** Takes in clicks on links to files: by the file's extension, or where the link says so itself. */
export function captureDownloads(take: Take): Stop {
  return onLink(link => {
    const [, extension] = extensions.exec(link.pathname) ?? []
    if (!extension && !link.hasAttribute('download')) return
    const text = link.textContent?.trim().slice(0, LONGEST_TEXT)
    take('file_download', {
      file_name: link.download || link.pathname,
      ...(extension && { file_extension: extension.toLowerCase() }),
      ...(text && { link_text: text }),
      ...aboutLink(link),
    })
  })
}
