/*
 * Brings the scripts of the ribbon. Loaded by index.html, and by the page that some editions of WPS make for
 * themselves in its place; either way the scripts are there when the page is, since WPS calls them from then on. Such a page need not say how its scripts are encoded.
 */
(function () {
  ["shared.js", "ribbon.js"].forEach(function (file) {
    if (document.readyState === "loading") {
      document.write('<script charset="utf-8" src="' + file + '"></' + "script>");
      return;
    }
    // Too late to write: one after the other, as soon as they come.
    var script = document.createElement("script");
    script.charset = "utf-8";
    script.src = file;
    script.async = false;
    document.head.appendChild(script);
  });
})();
