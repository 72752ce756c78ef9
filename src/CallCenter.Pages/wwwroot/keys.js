// A key works wherever the focus is, so it is caught on the document: it presses the button that shows it.
document.addEventListener("keydown", event => {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !/^F\d+$/.test(event.key)) return;
  const button = document.querySelector(`button[aria-keyshortcuts="${event.key}"]:not(:disabled)`);
  if (!button || button.closest("[inert]")) return;
  event.preventDefault();
  button.click();
});
