// Runs before the page is painted, so that a chosen theme never flashes up in another one.
// The address speaks first, then what this device remembers, then the system; the app does the
// same a moment later, with everything checked.
{
  const known = ['light', 'dark', 'contrast']
  let theme = /[?&]theme=(\w+)/.exec(location.hash)?.[1]
  try {
    theme ??= localStorage.getItem('separable-lab.theme')
  } catch {
    theme ??= 'auto' // storage is forbidden here
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const contrast = matchMedia('(prefers-contrast: more)').matches
  const { dataset } = document.documentElement
  dataset.theme = known.includes(theme) ? theme : contrast ? 'contrast' : system
  dataset.ground = theme === 'light' || theme === 'dark' ? theme : system
}
