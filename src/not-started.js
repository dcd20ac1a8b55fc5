/*
 * Shown as it stands here, without a build: the browser inside an old Excel understands neither the pane's
 * script nor anything newer than ECMAScript 5. Where that script ran, it has taken the notice away.
 */
window.addEventListener("load", function () {
  var notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
});
