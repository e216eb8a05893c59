// All suites, in the order in which they run. Made anew for each browser, since flows of a suite share what they opened.
import type { Suite } from '../flow.ts'
import { anchoring } from './anchoring.ts'
import { backup } from './backup.ts'
import { frames } from './frames.ts'
import { highlights } from './highlights.ts'
import { libraryEdit } from './library-edit.ts'
import { livePages } from './live-pages.ts'
import { parity } from './parity.ts'
import { permission } from './permission.ts'
import { privateWindow } from './private-window.ts'
import { questions } from './questions.ts'
import { quiet } from './quiet.ts'
import { sites } from './sites.ts'
import { story } from './story.ts'

export const suites = (): Suite[] => [
  story(),
  questions(),
  libraryEdit(),
  sites(),
  livePages(),
  anchoring(),
  highlights(),
  frames(),
  quiet(),
  privateWindow(),
  permission(),
  backup(),
  parity(),
]
