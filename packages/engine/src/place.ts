/**
 * Places in the config, `campaigns[2].when`, for the reasons of who explains. Who only decides asks for none: the place is
 * empty then, and so is every place in it.
 */
export const placeIn = (place: string, key: string): string => place && `${place}.${key}`

export const placeAt = (place: string, index: number): string => place && `${place}[${index}]`
