/* Boarding: reads the code in the vehicle by the camera, and tells how the authorisation stands while it is awaited. */
(function () {
  "use strict";

  var LATE_MILLIS = 20000;
  var PAUSE_MILLIS = 200;
  var WIDEST = 800;
  /* The library misses one code of twenty that lies quite straight, at whatever size: every other picture is turned. */
  var DEGREES = [0, 10, 5, 30];
  var stream = null;
  var pictures = 0;

  function at(id) {
    return document.getElementById(id);
  }

  function say(word) {
    at("scan-said").textContent = at("scan-said").dataset[word] || "";
  }

  /* What the browser brings for it, or else the library; each takes a canvas and gives what it says, or nothing. */
  function native() {
    if (!("BarcodeDetector" in window)) {
      return Promise.reject(new Error("none"));
    }
    return window.BarcodeDetector.getSupportedFormats().then(function (formats) {
      if (!formats.includes("qr_code")) {
        throw new Error("no QR");
      }
      var detector = new window.BarcodeDetector({ formats: ["qr_code"] });
      return function (canvas) {
        return detector.detect(canvas).then(function (found) {
          return found.length ? found[0].rawValue : "";
        });
      };
    });
  }

  function library() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = at("scanner").dataset.library;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }).then(function () {
      var reader = new window.ZXing.QRCodeReader();
      return function (canvas) {
        try {
          var light = new window.ZXing.HTMLCanvasElementLuminanceSource(canvas);
          var bitmap = new window.ZXing.BinaryBitmap(new window.ZXing.HybridBinarizer(light));
          return Promise.resolve(reader.decode(bitmap).getText());
        } catch (nothing) {
          return Promise.resolve("");
        }
      };
    });
  }

  function stop() {
    if (stream) {
      stream.getTracks().forEach(function (track) {
        track.stop();
      });
      stream = null;
    }
    at("camera").hidden = true;
    at("scan-stop").hidden = true;
    at("scan").hidden = false;
  }

  function take(text) {
    if (!/^https?:\/\/[^/?#\s]+\/travel\/board\?operator=[a-z0-9-]+&vehicle=\d{5}$/.test(text)) {
      say("foreign");
      return false;
    }
    stop();
    say("found");
    at("vehicle").value = text;
    at("look").click();
    return true;
  }

  function draw(video, canvas) {
    var share = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * share);
    canvas.height = Math.round(video.videoHeight * share);
    var pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.translate(canvas.width / 2, canvas.height / 2);
    pen.rotate((DEGREES[pictures % DEGREES.length] * Math.PI) / 180);
    pen.drawImage(video, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height);
    pictures += 1;
  }

  function look(read, canvas) {
    var video = at("camera");
    if (!stream) {
      return;
    }
    if (!video.videoWidth) {
      window.setTimeout(look, PAUSE_MILLIS, read, canvas);
      return;
    }
    draw(video, canvas);
    read(canvas).then(function (text) {
      if (!stream || (text && take(text))) {
        return;
      }
      window.setTimeout(look, PAUSE_MILLIS, read, canvas);
    });
  }

  function scan() {
    say("looking");
    navigator.mediaDevices
      .getUserMedia({ audio: false, video: { facingMode: "environment" } })
      .then(function (given) {
        stream = given;
        at("camera").srcObject = given;
        at("camera").hidden = false;
        at("scan").hidden = true;
        at("scan-stop").hidden = false;
        return at("camera").play();
      })
      .then(function () {
        return native().catch(library);
      })
      .then(function (read) {
        look(read, document.createElement("canvas"));
      })
      .catch(function (error) {
        stop();
        say(error.name === "NotAllowedError" ? "denied" : "none");
        at("vehicle").focus();
      });
  }

  /* No answer in time: the same form may be sent again, it is one trip however often it comes. */
  function late(form) {
    window.stop();
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    at("pending").textContent = at("pending").dataset.late;
    at("pending").className = "bad";
  }

  function pending(event) {
    if (event.target.id !== "boardForm" || !event.submitter || event.submitter.id !== "board") {
      return;
    }
    at("pending").className = "";
    at("pending").textContent = at("pending").dataset.pending;
    window.setTimeout(late, LATE_MILLIS, event.target);
  }

  function network() {
    at("offline").hidden = navigator.onLine;
  }

  /* Without a network nothing is sent: the page would be lost, and with it what was typed. */
  function hold(event) {
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      network();
      at("offline").scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    network();
    window.addEventListener("online", network);
    window.addEventListener("offline", network);
    document.addEventListener("submit", hold, true);
    document.addEventListener("submit", pending);
    if (at("scanner") && navigator.mediaDevices) {
      at("scanner").hidden = false;
      at("scan").addEventListener("click", scan);
      at("scan-stop").addEventListener("click", function () {
        stop();
        say("");
      });
      window.addEventListener("pagehide", stop);
    }
  });
})();
