/** The names of keys, drawn as keys: "Ctrl + Z or Ctrl + Y". */
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
