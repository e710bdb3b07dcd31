/* Shows how long a purchase is held, and looks again where its payment is awaited. */
(function () {
  "use strict";

  function countDown(box) {
    var left = document.getElementById("left");
    var said = document.getElementById("said");
    var end = performance.now() + Number(box.dataset.seconds) * 1000;
    var told = [60, 30, 10];

    function tick() {
      var seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      left.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (told.length && seconds <= told[0]) {
        said.textContent = said.dataset.words + " " + told.shift() + " s";
      }
      if (seconds === 0) {
        window.location.reload();
        return;
      }
      window.setTimeout(tick, 500);
    }
    tick();
  }

  function lookAgain(box) {
    window.setTimeout(function () {
      window.location.reload();
    }, Number(box.dataset.reload) * 1000);
  }

  document.addEventListener("DOMContentLoaded", function () {
    var hold = document.getElementById("hold");
    var waiting = document.getElementById("waiting");
    if (hold) {
      countDown(hold);
    }
    if (waiting) {
      lookAgain(waiting);
    }
  });
})();
