// The cookie bar of an old content management system.
;(() => {
  const bar = document.getElementById('ckbar')
  if (!bar) return
  setTimeout(() => {
    bar.style.display = 'block'
  }, 150)
  document.getElementById('ckok')?.addEventListener('click', () => {
    bar.style.display = 'none'
  })
})()
