import type { Sign, SignId } from '@kring/shared/protocol/signs'
import {
  Anchor,
  Apple,
  Bell,
  Bike,
  Bird,
  BookOpen,
  Car,
  Carrot,
  Cat,
  Cherry,
  Cloud,
  Crown,
  Drum,
  Fish,
  Flower2,
  Gift,
  Guitar,
  Hammer,
  House,
  KeyRound,
  Lamp,
  Leaf,
  type LucideIcon,
  Moon,
  Plane,
  Rabbit,
  Rocket,
  Scissors,
  Snail,
  Star,
  Sun,
  Turtle,
  Umbrella,
} from 'lucide-react'
import { useWords } from '../words/useWords.ts'
import styles from './SignPicture.module.css'

const PICTURES: Readonly<Record<SignId, LucideIcon>> = {
  anchor: Anchor,
  apple: Apple,
  bell: Bell,
  bike: Bike,
  bird: Bird,
  book: BookOpen,
  car: Car,
  carrot: Carrot,
  cat: Cat,
  cherry: Cherry,
  cloud: Cloud,
  crown: Crown,
  drum: Drum,
  fish: Fish,
  flower: Flower2,
  gift: Gift,
  guitar: Guitar,
  hammer: Hammer,
  house: House,
  key: KeyRound,
  lamp: Lamp,
  leaf: Leaf,
  moon: Moon,
  plane: Plane,
  rabbit: Rabbit,
  rocket: Rocket,
  scissors: Scissors,
  snail: Snail,
  star: Star,
  sun: Sun,
  turtle: Turtle,
  umbrella: Umbrella,
}

/** The two pictures by which people see that both sides mean the same computer. */
export function SignPicture({ sign, size }: { sign: Sign; size: 'page' | 'dialog' | 'row' }) {
  const t = useWords()
  const names = sign.map((id) => t(`pair.signs.${id}`)).join(' · ')
  return (
    <p className={styles.sign} data-size={size}>
      {sign.map((id) => {
        const Picture = PICTURES[id]
        return <Picture key={id} aria-hidden />
      })}
      <span>{names}</span>
    </p>
  )
}
