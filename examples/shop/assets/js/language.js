// A classic script, so that it runs before the first paint and before any other script reads the page's language.
// `?lang=en` switches and is remembered.
{
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'ja' || asked === 'en') localStorage.setItem('asanagi.language', asked)
  if (localStorage.getItem('asanagi.language') === 'en') {
    document.documentElement.lang = 'en'
    const title = document.querySelector('title')
    document.title = title?.dataset.en ?? document.title
  }
}
