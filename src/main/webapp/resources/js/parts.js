/* What the parts of a page do: tables that name their figures on a phone, a question before what cannot be undone, what
   Escape closes, where the focus goes when a part of the page is drawn anew, and how long a block still lasts. */
(function () {
  "use strict";

  var last = null;

  function label(table) {
    var heads = Array.from(table.querySelectorAll("thead th")).map(function (head) {
      return head.textContent.trim();
    });
    table.querySelectorAll("tbody tr, tfoot tr").forEach(function (row) {
      Array.from(row.children).forEach(function (cell, column) {
        if (cell.tagName === "TD" && heads[column] && !row.querySelector("[colspan]")) {
          cell.dataset.label = heads[column];
        }
      });
    });
    table.classList.add("labelled");
  }

  function labelAll() {
    document.querySelectorAll("table.plain:not(.labelled)").forEach(label);
  }

  function button(words, kind) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "btn " + kind;
    made.textContent = words;
    return made;
  }

  function question(asking) {
    var dialog = document.createElement("dialog");
    dialog.className = "sure";
    dialog.innerHTML = '<div><p id="sure-words"></p><div class="acts"></div></div>';
    dialog.setAttribute("aria-labelledby", "sure-words");
    dialog.querySelector("p").textContent = asking.dataset.sure;
    dialog.yes = button(asking.value || asking.textContent, asking.classList.contains("danger") ? "danger" : "first");
    dialog.no = button(document.body.dataset.no, "");
    dialog.yes.dataset.yes = "yes";
    dialog.no.autofocus = true;
    dialog.querySelector(".acts").append(dialog.yes, dialog.no);
    return dialog;
  }

  /* A button with data-sure asks first; with data-sure-if only once that field is filled in. */
  function ask(event) {
    var asking = event.target.closest("[data-sure]");
    if (!asking || asking.dataset.agreed) {
      return;
    }
    var field = asking.dataset.sureIf && document.getElementById(asking.dataset.sureIf);
    if (field && !field.value) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    var dialog = question(asking);
    dialog.yes.addEventListener("click", function () {
      dialog.close();
      asking.dataset.agreed = "yes";
      asking.click();
      delete asking.dataset.agreed;
    });
    dialog.no.addEventListener("click", function () {
      dialog.close();
    });
    dialog.addEventListener("close", function () {
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  function escape(event) {
    if (event.key !== "Escape") {
      return;
    }
    var open = document.querySelector("details.switch[open]");
    var menu = document.querySelector("button.menu[aria-expanded=true]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (menu) {
      menu.click();
      menu.focus();
    }
  }

  function closeOutside(event) {
    document.querySelectorAll("details.switch[open]").forEach(function (open) {
      if (!open.contains(event.target)) {
        open.open = false;
      }
    });
  }

  /* A part that is drawn anew takes the focus away with it: back to what must be mended, or to where it was. */
  function keepFocus() {
    labelAll();
    if (!last || last.isConnected || document.activeElement !== document.body) {
      return;
    }
    var next =
      document.querySelector("[data-focus=yes]") ||
      document.querySelector("main [aria-invalid=true]") ||
      document.getElementById(last.id);
    last = null;
    if (next) {
      next.focus();
    }
  }

  function countDown(box) {
    var end = performance.now() + Number(box.dataset.countdown) * 1000;
    var freed = document.getElementById(box.dataset.frees);

    if (freed) {
      freed.disabled = true;
    }

    function tick() {
      var seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      box.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (seconds === 0 && freed) {
        freed.disabled = false;
        box.parentElement.hidden = true;
      } else if (seconds === 0) {
        window.location.assign(window.location.href);
      } else {
        window.setTimeout(tick, 500);
      }
    }
    tick();
  }

  document.addEventListener("click", ask, true);
  document.addEventListener("click", closeOutside);
  document.addEventListener("keydown", escape);
  document.addEventListener("focusin", function (event) {
    last = event.target;
  });
  document.addEventListener("DOMContentLoaded", function () {
    labelAll();
    document.querySelectorAll("[data-countdown]").forEach(countDown);
    new MutationObserver(keepFocus).observe(document.querySelector("main"), { childList: true, subtree: true });
  });
})();
