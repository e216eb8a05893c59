/** Puts the list of saved highlights into a shadow root, changes it and takes it away again. */
import { h, render } from 'preact'
import { cardCss } from './card-css.ts'
import lostCss from './lost.css?inline'
import panelCss from './lost-panel.css?inline'
import { LostPanel, type LostPanelProps } from './lost-panel.tsx'

export interface MountedPanel {
  update: (props: LostPanelProps) => void
  unmount: () => void
}

/** As mountCard, and for the same reasons with a <style> element. */
export function mountLostPanel(root: ShadowRoot, props: LostPanelProps): MountedPanel {
  const style = document.createElement('style')
  style.textContent = cardCss() + lostCss + panelCss
  const place = document.createElement('div')
  root.append(style, place)
  const update = (next: LostPanelProps) => render(h(LostPanel, next), place)
  update(props)
  return {
    update,
    unmount: () => {
      render(null, place)
      style.remove()
      place.remove()
    },
  }
}
