/**
 * What a site may declare of itself, so that TypeScript checks its calls: its events, as names with their properties, or
 * those and the visitor's attributes.
 *
 * @example
 * interface Events { sample_requested: { item_id: string }; chat_opened: undefined }
 * const okyaku = await start<Events>({ config: '/okyaku.json' })
 * const okyaku = await start<{ events: Events; attributes: { plan: 'free' | 'gold' } }>({ config: '/okyaku.json' })
 */
export type Declared = object

/** Where nothing is declared, everything may be told. */
export interface Undeclared {
  events: Record<string, object | undefined>
  attributes: Record<string, unknown>
}

export type EventsOf<Site extends Declared> = Site extends { events: infer Events }
  ? Events
  : Site extends { attributes: unknown }
    ? Undeclared['events']
    : Site

export type AttributesOf<Site extends Declared> = Site extends { attributes: infer Attributes }
  ? Attributes
  : Undeclared['attributes']

/** An event's properties as an argument, which may be left out where all of them may. */
export type PropsOf<Events, Name extends keyof Events> = undefined extends Events[Name]
  ? [props?: Events[Name]]
  : Record<never, never> extends Events[Name]
    ? [props?: Events[Name]]
    : [props: Events[Name]]

/** Any of the facts; null forgets one. */
export type Facts<Attributes> = { [Name in keyof Attributes]?: Attributes[Name] | null }
