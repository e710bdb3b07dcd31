/* What a page does by itself: moves the focus to what must be mended, opens the menu, keeps a button from two presses. */
(function () {
  "use strict";

  function focusSummary() {
    var summary = document.querySelector("[data-focus=yes]");
    if (summary) {
      summary.focus();
    }
  }

  function toggleMenu(event) {
    var button = event.target.closest("button.menu");
    if (!button) {
      return;
    }
    var open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    document.body.classList.toggle("menu-open", !open);
  }

  function onceOnly(event) {
    var form = event.target;
    if (event.submitter && event.submitter.dataset.stays) {
      return; // What it answers is saved, and the page stays.
    }
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
  }

  function again() {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    });
  }

  function print(event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  }

  document.addEventListener("click", toggleMenu);
  document.addEventListener("click", print);
  document.addEventListener("submit", onceOnly);
  window.addEventListener("pageshow", again);
  document.addEventListener("DOMContentLoaded", focusSummary);
})();
