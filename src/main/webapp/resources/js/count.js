/* Adds up the notes and coins while a clerk counts a drawer. */
(function () {
  "use strict";

  function cents(field) {
    var pieces = /^\s*\d{1,5}\s*$/.test(field.value) ? Number(field.value) : 0;
    return pieces * Number(field.id.slice(1));
  }

  document.addEventListener("DOMContentLoaded", function () {
    var fields = Array.from(document.querySelectorAll(".pieces input"));
    var row = document.getElementById("sum-row");
    if (!row) {
      return;
    }
    var euros = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: "EUR" });

    function show() {
      var sum = fields.map(cents).reduce(function (all, each) {
        return all + each;
      }, 0);
      document.getElementById("sum").textContent = euros.format(sum / 100);
    }
    row.hidden = false;
    fields.forEach(function (field) {
      field.addEventListener("input", show);
    });
    show();
  });
})();
