/** Has the browser keep every file of the app, so that it works without a network from the next page on. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/service-worker.js").catch(() => {
    // Not allowed here (a private window, plain http): the app then needs the network, and loses nothing else.
  });
}
