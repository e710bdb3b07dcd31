/* Lets the portal be installed on a phone, and tells plainly that there is no network. */
(function () {
  "use strict";

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/service-worker.js").catch(function () {
      // The pages work without it.
    });
  }
})();
