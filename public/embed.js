// Gives every embedded panel of the laboratory the height it asks for. Panels are told apart by
// their windows, and a message counts only from the origin its frame was fetched from.
addEventListener('message', (event) => {
  const { data } = event
  if (data?.separableLab !== 1 || data.type !== 'height') return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue
    if (new URL(frame.src, location.href).origin !== event.origin) continue
    frame.style.height = `${Math.min(20000, Math.max(0, Number(data.height) || 0))}px`
  }
})
