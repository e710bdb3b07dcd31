/* Shows how far long work is, without the page being asked for again by hand. */
(function () {
  "use strict";

  var PAUSE_MILLIS = 2000;
  var told = "";

  function box() {
    return document.getElementById("progress");
  }

  /* Where the end brings a form, the page is asked for anew: what a glance brings cannot be sent. */
  function end(next) {
    return box().dataset.end === "reload" && next.dataset.busy !== "true";
  }

  /* Whoever is typing, choosing or reading by keys in it is not disturbed; a status that is the same is not said again. */
  function put(page) {
    var next = new DOMParser().parseFromString(page, "text/html").getElementById("progress");
    if (next && end(next)) {
      location.reload();
    } else if (next && !box().contains(document.activeElement)) {
      box().dataset.busy = next.dataset.busy;
      if (next.innerHTML !== told) {
        told = next.innerHTML;
        box().replaceChildren.apply(box(), Array.prototype.slice.call(next.childNodes));
      }
    }
  }

  function look() {
    fetch(location.pathname + location.search, { headers: { "X-Glance": "progress" } })
      .then(function (answer) {
        return answer.ok ? answer.text() : "";
      })
      .then(put)
      .catch(function () {
        // The network is away for a moment: the next look tries again.
      })
      .then(later);
  }

  function later() {
    if (box() && box().dataset.busy === "true") {
      setTimeout(look, PAUSE_MILLIS);
    }
  }

  document.addEventListener("DOMContentLoaded", later);
})();
