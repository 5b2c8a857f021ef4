// A classic script, so that it runs before the first paint and before any other script reads the page's language:
// the browser's, until `?lang=en` or the switch has chosen another, which is remembered.
{
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'ja' || asked === 'en') localStorage.setItem('asanagi.language', asked)
  const chosen = localStorage.getItem('asanagi.language') ?? (/^ja\b/.test(navigator.language) ? 'ja' : 'en')
  if (chosen === 'en') {
    document.documentElement.lang = 'en'
    const title = document.querySelector('title')
    document.title = title?.dataset.en ?? document.title
  }
}
