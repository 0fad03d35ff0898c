import type { SceneId } from '@kring/shared/methods/method'
import {
  Cloud,
  CloudFog,
  CloudLightning,
  CloudRain,
  Mountain,
  MountainSnow,
  Rainbow,
  Signpost,
  Sun,
  Tent,
  Trees,
  Waves,
} from 'lucide-react'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'
import styles from './Scenes.module.css'

const DRAWN: Readonly<Record<SceneId, typeof Sun>> = {
  sun: Sun,
  cloud: Cloud,
  fog: CloudFog,
  rain: CloudRain,
  storm: CloudLightning,
  rainbow: Rainbow,
  valley: Trees,
  crossroads: Signpost,
  climb: Mountain,
  summit: MountainSnow,
  water: Waves,
  camp: Tent,
}

/** The picture a group looks at while it begins; nothing where it begins with a question alone. */
export function Scenes({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const text = useText()
  const { settings } = useActivity()
  const scenes = useMethod().picture?.(settings) ?? []
  if (scenes.length === 0) return null
  return (
    <ul className={styles.scenes} data-size={size}>
      {scenes.map(({ id, title }) => {
        const Drawn = DRAWN[id]
        return (
          <li key={id}>
            <Drawn aria-hidden />
            <span>{text(title)}</span>
          </li>
        )
      })}
    </ul>
  )
}
