import type { Scene } from './scene.ts'

/** Its room is kept before it has loaded. One that does not load takes itself away, rather than look broken. */
export function Picture({ scene }: { scene: Scene }) {
  const { image } = scene.message
  if (!image) return null
  const { children: alt, ...spoken } = scene.say(image.alt ?? '')
  return (
    <img
      class="picture"
      src={image.src}
      alt={alt}
      width={image.width}
      height={image.height}
      onError={event => (event.currentTarget.hidden = true)}
      {...spoken}
    />
  )
}
