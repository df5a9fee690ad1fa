// Hears the second frame's state and asks it for another.
const frame = document.querySelectorAll('iframe')[1]

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== location.origin) return
  const { data } = event
  if (data?.separableLab !== 1 || data.type === 'height') return
  document.getElementById('state').textContent = data.address
})

document.getElementById('five').addEventListener('click', () => {
  const asked = { separableLab: 1, type: 'choose', address: '#/cost?k=5' }
  frame.contentWindow.postMessage(asked, location.origin)
})
