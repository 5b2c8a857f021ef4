import type { Due } from '@okyaku/engine'
import type { OkyakuEvents, Shown } from '../okyaku.ts'
import type { MessageEvent } from './messages.ts'

export interface ReportingOptions {
  record(name: string, props: object): void
  emit<Name extends 'shown' | 'clicked' | 'dismissed'>(name: Name, detail: OkyakuEvents[Name]): void
  track(name: string, props?: object): void
}

/** Records what became of a message, and tells the page's code. */
export function createReporting({ record, emit, track }: ReportingOptions): (event: MessageEvent) => void {
  return event => {
    const shown = referTo(event.due)
    if (event.kind === 'shown') {
      record('campaign_shown', shown)
      emit('shown', shown)
    } else if (event.kind === 'dismissed') {
      const detail = { ...shown, how: event.how }
      record('campaign_dismissed', detail)
      emit('dismissed', detail)
    } else {
      const { button } = event
      record('campaign_clicked', { ...shown, action: button.action })
      emit('clicked', { ...shown, button })
      if (button.action === 'track') track(button.event, button.props)
    }
  }
}

const referTo = ({ campaign, variant }: Due): Shown => ({
  campaign,
  ...(variant !== undefined && { variant }),
})
