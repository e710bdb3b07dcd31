/* The ticket on the screen: counts down, and fetches a fresh code before the shown one is not believed any more. */
(function () {
  "use strict";

  var AHEAD_SECONDS = 75;
  var RETRY_MILLIS = 5000;
  var end = 0;
  var dead = 0;

  function box() {
    return document.getElementById("code");
  }

  function say(word) {
    var said = document.getElementById("code-said");
    var words = said.dataset[word] || "";
    if (said.textContent !== words) {
      said.textContent = words;
    }
    said.className = word === "dead" ? "bad" : "small";
  }

  function measure() {
    end = performance.now() + Number(box().dataset.left) * 1000;
    dead = performance.now() + Number(box().dataset.seconds) * 1000;
  }

  function two(number) {
    return String(number).padStart(2, "0");
  }

  function words(seconds) {
    var hours = Math.floor(seconds / 3600);
    return hours + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  function tick() {
    var left = document.getElementById("left");
    if (!left) {
      return;
    }
    var seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    left.textContent = words(seconds);
    if (seconds === 0) {
      window.location.reload();
      return;
    }
    if (performance.now() > dead) {
      box().classList.add("dead");
      say("dead");
    }
    window.setTimeout(tick, 500);
  }

  function put(page) {
    var next = new DOMParser().parseFromString(page, "text/html").getElementById("code");
    if (!next) {
      throw new Error("another page");
    }
    var over = !next.querySelector("svg");
    box().dataset.seconds = next.dataset.seconds;
    box().dataset.left = next.dataset.left;
    box().classList.remove("dead");
    box().replaceChildren.apply(box(), Array.prototype.slice.call(next.childNodes));
    measure();
    say(over ? "" : "fresh");
    if (!over) {
      later();
    }
  }

  function refresh() {
    fetch(location.pathname + location.search, { headers: { "X-Glance": "code" } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(put)
      .catch(function () {
        if (performance.now() <= dead) {
          say("stale");
        }
        window.setTimeout(refresh, RETRY_MILLIS);
      });
  }

  function later() {
    var seconds = Number(box().dataset.seconds) - AHEAD_SECONDS;
    window.setTimeout(refresh, Math.max(5, seconds) * 1000);
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (box() && box().querySelector("svg")) {
      measure();
      tick();
      later();
      window.addEventListener("online", refresh);
    }
  });
})();
