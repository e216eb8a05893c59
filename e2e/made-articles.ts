// Articles for the flows that need one text under several addresses, or several texts under one: written here, so that a flow can say which it serves.

/** What an article of these says. */
export interface Made {
  title: string
  /** ISO moment. */
  published: string
  paragraphs: readonly string[]
}

export const TUNNEL: Made = {
  title: 'Two ministers sign the Lofthus tunnel treaty',
  published: '2026-06-29T10:00:00+02:00',
  paragraphs: [
    'Transport Minister Sigrid Aasen signed the treaty on the Lofthus tunnel in Bergen on Monday, after four years of talks about its route.',
    'Her Swedish colleague, Infrastructure Minister Olof Tegner, said that drilling for the Lofthus tunnel would begin in March 2027 at both ends.',
    'Aasen called the price of the works fair. The parliaments of the two countries are to vote on it before the summer of next year.',
    'The longest part of the tunnel lies under the fjord, where a first shaft was sunk in 2024 to learn how wet the rock is.',
    'Fishermen had asked for another route, farther from the spawning grounds. Tegner promised them a fund for the years of the works.',
    'Ferries are to run until the tunnel opens. Their crews, some three hundred people, were told that they keep their places.',
  ],
}

export const KELP: Made = {
  title: 'Kelp bank closed to trawlers from January',
  published: '2026-07-02T08:00:00+02:00',
  paragraphs: [
    'Fisheries Minister Anders Hovland closed the Sula kelp bank to trawlers on Thursday, and named January 2027 as the first month of it.',
    'Hovland said that the stock of cod had halved in ten years. A study of the sea floor, finished in May, had shown bare rock in places.',
    'Owners of forty boats are to be paid for three seasons. Their union called the sum too small, and the notice too short for most of them.',
    'Environment Minister Birgit Strand had asked for a larger area. She is to speak with her colleague again in the autumn about it.',
  ],
}

export const FERRY: Made = {
  title: 'A new ferry for the outer islands',
  published: '2026-07-04T07:30:00+02:00',
  paragraphs: [
    'County governor Ragnhild Moen ordered a new ferry for the outer islands on Saturday, the first in thirty years, from a yard in Ulsteinvik.',
    'Moen said that the ship would carry sixty cars and sail on batteries. The first voyage is planned for May 2028, before the school holidays.',
    'The old ferry is to be sold. A museum on the mainland has asked for its bell and for the wheel, which came from a ship of 1911.',
    'Islanders had collected money for a study of their own in the winter. It came to the same sum as that of the county in the end.',
  ],
}

export const COURT: Made = {
  title: 'Court hears the fish farmers of Sula: live',
  published: '2026-07-06T09:00:00+02:00',
  paragraphs: [
    'Judge Ingeborg Tveit opened the hearing of the fish farmers of Sula on Monday, in a hall that was too small for those who came to listen.',
    'The farmers ask for the permits that the county took back in 2025. Their lawyer spoke for two hours, mostly of the water and its warmth.',
    'County governor Halvard Nesse is to be heard in the afternoon. A decision on the permits is not expected before the autumn of the year.',
    'The hall stands by the old harbour. Boats of the farmers lay there since the morning, and sounded their horns when the doors were opened.',
  ],
}

/** The `article` element of an article. */
export function articleHtml({ title, published, paragraphs }: Made, attributes = ''): string {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
  return `<article ${attributes}><h1>${title}</h1><time datetime="${published}">${published.slice(0, 10)}</time>\n${text}\n</article>`
}

/** A page with one article; `canonical` is an address that it states, `more` goes to the end of its body. */
export function articlePage(
  made: Made,
  { canonical, more = '', site = 'Harbour Courier' }: { canonical?: string; more?: string; site?: string } = {},
): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: made.title, datePublished: made.published }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${made.title}</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><meta property="og:site_name" content="${site}">
${canonical ? `<link rel="canonical" href="${canonical}">` : ''}<script type="application/ld+json">${JSON.stringify(data)}</script>
</head><body><main>${articleHtml(made)}</main>${more}</body></html>`
}

/** A page that adds two more articles below its first one, and gives itself the address of the one that is scrolled to. The last has no address of its own. */
export function endlessPage(addresses: readonly [string, string, string]): string {
  const [, second] = addresses
  const tall = '<style>article { min-height: 1400px }</style>'
  const added = JSON.stringify([articleHtml(KELP, `data-url="${second}"`), articleHtml(FERRY)]).replace(/</g, '\\u003c')
  return articlePage(TUNNEL, {
    more: `${tall}<div id="more"></div><script>
const addresses = ${JSON.stringify(addresses)}
setTimeout(() => {
  const inert = new DOMParser().parseFromString(${added}.join(''), 'text/html')
  document.getElementById('more').append(...inert.body.children)
}, 300)
addEventListener('scroll', () => {
  const all = [...document.querySelectorAll('article')]
  const at = all.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight / 3)
  const address = addresses[Math.max(0, at)]
  if (location.href !== address) {
    history.replaceState(null, '', address)
    document.title = all[Math.max(0, at)].querySelector('h1').textContent
  }
})
</script>`,
  })
}

/** A live page: a button puts new entries before the first. */
export function livePage(made: Made): string {
  return articlePage(made, {
    more: `<p style="height: 1500px"></p><button id="insert" type="button" style="position: fixed; bottom: 0; left: 0">Insert entries</button><script>
let n = 0
document.getElementById('insert').addEventListener('click', () => {
  for (let i = 0; i < 3; i++) {
    const p = document.createElement('p')
    p.textContent = 'Entry ' + ++n + ': Justice Minister Torvald Rye said in Oslo that the treaty would be read by the court before the vote, and not after it.'
    document.querySelector('article time').after(p)
  }
})
</script>`,
  })
}

/** A page that shows its next article some time after it moved to its address, as many apps do. */
export function latePage(next: Made, address: string): string {
  const html = JSON.stringify(articleHtml(next)).replace(/</g, '\\u003c')
  return articlePage(TUNNEL, {
    more: `<a id="next" href="${address}">Next story</a><script>
document.getElementById('next').addEventListener('click', (event) => {
  event.preventDefault()
  history.pushState({}, '', '${address}')
  setTimeout(() => {
    document.title = ${JSON.stringify(next.title)}
    document.querySelector('script[type="application/ld+json"]').textContent = JSON.stringify({ '@type': 'NewsArticle', headline: document.title, datePublished: '${next.published}' })
    document.querySelector('main').replaceChildren(...new DOMParser().parseFromString(${html}, 'text/html').body.children)
  }, 1500)
})
</script>`,
  })
}
