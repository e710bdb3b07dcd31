/* Keeps the page that says that there is no network, and nothing else: what is a person's own is never kept. */
"use strict";

var KEPT = "city-cabinet-1";
var FILES = ["/static/offline.html", "/static/icon-192.png"];

self.addEventListener("install", function (event) {
  event.waitUntil(
    caches.open(KEPT).then(function (cache) {
      return cache.addAll(FILES);
    }),
  );
  self.skipWaiting();
});

self.addEventListener("activate", function (event) {
  event.waitUntil(
    caches
      .keys()
      .then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name !== KEPT;
            })
            .map(function (name) {
              return caches.delete(name);
            }),
        );
      })
      .then(function () {
        return self.clients.claim();
      }),
  );
});

/* Pages come from the network; only where that fails, the kept page stands in. */
self.addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(
      fetch(request).catch(function () {
        return caches.match("/static/offline.html");
      }),
    );
  }
});
