/** Keys drawn as keys, "Ctrl + Z or Ctrl + Y", and lists of what they do. */
import { Fragment } from 'preact'

/** `ways` are ways to do the same; the keys of one are pressed together. */
export function KeyNames({ ways }: { ways: readonly (readonly string[])[] }) {
  return (
    <>
      {ways.map((keys, index) => (
        <Fragment key={keys.join('+')}>
          {index > 0 && ' or '}
          {keys.map((key, at) => (
            <Fragment key={key}>
              {at > 0 && ' + '}
              <kbd>{key}</kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </>
  )
}

export interface KeyLine {
  /** Each is a way to do it; the keys of one are pressed together. */
  keys: readonly (readonly string[])[]
  does: string
}

const isMac = (): boolean => /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? '')

const printed = (key: string): string => (key === 'Ctrl' && isMac() ? '⌘' : key)

/** What keys do, line by line. On a Mac ⌘ stands for Ctrl. */
export function KeyList({ list }: { list: readonly KeyLine[] }) {
  return (
    <dl class="keys">
      {list.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            <KeyNames ways={keys.map((way) => way.map(printed))} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
