/*
 * Shown as it stands here, without a build: the browser inside an old Excel understands neither the pane's
 * script nor anything newer than ECMAScript 5. Where that script ran, it has put something into #pane.
 */
window.addEventListener("load", function () {
  if (document.getElementById("pane").childNodes.length === 0) {
    document.getElementById("not-started").hidden = false;
  }
});
