/* Copies what is to be typed into a bank, and says so. */
(function () {
  "use strict";

  function copy(event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    navigator.clipboard.writeText(button.dataset.copy).then(function () {
      var words = button.textContent;
      button.textContent = button.dataset.copied;
      document.getElementById("copied").textContent = button.dataset.copied;
      window.setTimeout(function () {
        button.textContent = words;
        document.getElementById("copied").textContent = "";
      }, 2000);
    });
  }

  function begin() {
    if (!navigator.clipboard) {
      document.querySelectorAll("[data-copy]").forEach(function (button) {
        button.hidden = true;
      });
    }
  }

  document.addEventListener("click", copy);
  document.addEventListener("DOMContentLoaded", begin);
})();
