/*
 * check.html: says what findings.js finds in the files that somebody has chosen, where the scripts cannot be
 * run. ECMAScript 3 like those, after list.js and findings.js.
 */

/* What is known of the computer by the texts of its files, by name. Where files lie cannot be told here. */
function knownFrom(texts, about) {
  return {
    system: about.system,
    name: about.name,
    folder: about.name + "_" + about.version,
    version: about.version,
    addins: "jsaddons",
    listPath: "publish.xml",
    list: texts["publish.xml"],
    auth: texts["authaddin.json"],
    blocked: texts["jsaddinblockhost.ini"] === undefined ? "" : "jsaddinblockhost.ini",
    others: [{ path: "jsplugins.xml", text: texts["jsplugins.xml"] }],
    filesOf: function () {
      return null;
    },
    unpacked: null,
    running: ""
  };
}

function showReport(texts, about) {
  var said =
    texts["publish.xml"] === undefined
      ? [
          "没有选 publish.xml。那个文件夹里没有它的，就是还没有安装：请" +
            STARTED[about.system].install +
            "。"
        ]
      : reportOn(knownFrom(texts, about));
  var shown = document.getElementById("said");
  while (shown.firstChild) shown.removeChild(shown.firstChild);
  for (var i = 0; i < said.length; i++) {
    var line = document.createElement("li");
    line.appendChild(document.createTextNode(said[i]));
    shown.appendChild(line);
  }
}

/* Reads the files as text with one character a byte, then shows the report. */
function readFiles(chosen, about) {
  var texts = {};
  var open = chosen.length;
  function readOne(file) {
    var reader = new FileReader();
    reader.onloadend = function () {
      texts[file.name.toLowerCase()] = reader.result || "";
      open--;
      if (open === 0) showReport(texts, about);
    };
    reader.readAsBinaryString(file);
  }
  for (var i = 0; i < chosen.length; i++) readOne(chosen[i]);
}

document.getElementById("files").onchange = function () {
  var about = {
    name: document.body.getAttribute("data-name"),
    version: document.body.getAttribute("data-version"),
    system: /Linux/.test(navigator.platform) ? "linux" : "windows"
  };
  readFiles(this.files, about);
};
