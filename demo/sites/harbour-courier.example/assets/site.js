// What news sites do after loading: a cookie bar, and the rest of a long article.
const bar = document.querySelector('.cookies')
if (bar) {
  setTimeout(() => {
    bar.hidden = false
  }, 200)
  for (const button of bar.querySelectorAll('button')) button.addEventListener('click', () => bar.remove())
}

const lazy = document.querySelector('.lazy[data-more]')
if (lazy) {
  setTimeout(async () => {
    const answer = await fetch(lazy.dataset.more)
    const rest = new DOMParser().parseFromString(await answer.text(), 'text/html')
    lazy.append(...rest.body.childNodes)
  }, 700)
}
