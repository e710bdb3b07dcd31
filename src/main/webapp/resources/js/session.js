/* Before a session ends: a warning with one key to go on. What is being typed is kept on the server, and put back after the next sign-in. */
(function () {
  "use strict";

  var WARNING_SECONDS = 120;
  var PAUSE_MILLIS = 3000;
  var KINDS = ["text", "email", "tel", "number", "search", "date", "url", "checkbox", "radio", "textarea", "select-one"];
  var box = document.getElementById("session-end");
  var place = location.pathname + location.search;
  var seen = Date.now();
  var timer = null;
  var leaving = false;

  function touch() {
    seen = Date.now();
    try {
      localStorage.setItem("seen", String(seen));
    } catch (e) {
      // Without a store each window counts for itself.
    }
  }

  /* Another window of the same session may have been used later. */
  function lastSeen() {
    try {
      return Math.max(seen, Number(localStorage.getItem("seen")) || 0);
    } catch (e) {
      return seen;
    }
  }

  function secondsLeft() {
    return Math.ceil(Number(box.dataset.seconds) - (Date.now() - lastSeen()) / 1000);
  }

  function leave() {
    if (!leaving) {
      leaving = true;
      location.assign("/identity/sign-in?ended=true&from=" + encodeURIComponent(place));
    }
  }

  function look() {
    var left = secondsLeft();
    if (left <= 0) {
      leave();
    } else if (left <= WARNING_SECONDS) {
      document.getElementById("session-left").textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
      if (!box.open) {
        box.showModal();
      }
    } else if (box.open) {
      box.close();
    }
  }

  function send(address, words) {
    return fetch(address, { method: "POST", body: words, redirect: "manual", keepalive: true }).then(function (answer) {
      if (answer.ok) {
        touch();
      }
      return answer.ok;
    });
  }

  function stay() {
    send("/identity/session").then(function (ok) {
      if (ok) {
        look();
      } else {
        leave();
      }
    });
  }

  function isKept(field) {
    return field.name && KINDS.indexOf(field.type) >= 0 && !field.readOnly && !field.disabled && field.autocomplete !== "one-time-code";
  }

  function fields() {
    var forms = Array.prototype.filter.call(document.forms, function (form) {
      return form.method === "post" && !form.matches(".out");
    });
    return forms.flatMap(function (form) {
      return Array.prototype.filter.call(form.elements, isKept);
    });
  }

  function isTick(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function keep() {
    timer = null;
    var typed = fields().map(function (field) {
      return isTick(field) ? [field.name, field.value, field.checked] : [field.name, field.value];
    });
    send("/identity/draft?place=" + encodeURIComponent(place), JSON.stringify(typed)).catch(function () {
      // The network is away for a moment: the next pause in typing tries again.
    });
  }

  function keepSoon() {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MILLIS);
  }

  function keepNow() {
    if (timer && document.visibilityState === "hidden") {
      clearTimeout(timer);
      keep();
    }
  }

  function putBack(typed) {
    fields().forEach(function (field) {
      var found = typed.filter(function (each) {
        return each[0] === field.name && (!isTick(field) || each[1] === field.value);
      })[0];
      if (!found) {
        return;
      }
      if (isTick(field)) {
        field.checked = found[2];
      } else {
        field.value = found[1];
      }
    });
    var words = document.getElementById("restored");
    words.hidden = false;
    words.textContent = words.dataset.words;
    keepSoon();
  }

  function ask() {
    fetch("/identity/draft?place=" + encodeURIComponent(place), { redirect: "manual" }).then(function (answer) {
      if (answer.status === 200) {
        answer.json().then(putBack);
      }
    });
  }

  touch();
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", keepNow);
  document.addEventListener("visibilitychange", look);
  document.addEventListener("input", function (event) {
    if (isKept(event.target) && event.target.form && event.target.form.method === "post") {
      keepSoon();
    }
  });
  document.addEventListener("submit", function () {
    clearTimeout(timer);
    timer = null;
  });
  box.addEventListener("cancel", function (event) {
    event.preventDefault();
    stay();
  });
  document.getElementById("session-stay").addEventListener("click", stay);
  if (window.jQuery) {
    window.jQuery(document).on("ajaxComplete", touch);
  }
  if (document.querySelector("[data-focus=yes]")) {
    keepSoon();
  }
  if (box.dataset.draft === "true") {
    ask();
  }
})();
