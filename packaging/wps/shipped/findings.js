/*
 * Says what keeps the add-in from being loaded and what to do, the most important first. Pure; ECMAScript 3,
 * for Windows Script Host and for check.html, after list.js. findings.sh says the same on Linux;
 * test/packaging holds them together.
 */

/* How the installers are started, by system. */
var STARTED = {
  windows: {
    install: "双击 install.cmd",
    uninstall: "双击 uninstall.cmd",
    online: "运行 cscript //nologo //e:jscript install.js /online"
  },
  linux: {
    install: "运行 sh install.sh",
    uninstall: "运行 sh uninstall.sh",
    online: "运行 sh install.sh --online"
  }
};

/* Whether a text is there at all and more than blanks. */
function holdsText(text) {
  return /[^ \t\r\n]/.test(text || "");
}

/* Our first entry in the text of a list; null when there is none or the list is broken. */
function entryIn(text, name) {
  var found = holdsText(text) ? scanList(text, name) : null;
  return found && found.entries.length > 0 ? found.entries[0] : null;
}

/* "allowed", "disabled" or "unloaded" by the text of authaddin.json; "" when WPS has not asked yet. */
function trustOf(auth, name, folder) {
  var all = (auth || "").match(/\{[^{}]*\}/g) || [];
  var ours = [];
  var ofFolder = [];
  for (var i = 0; i < all.length; i++) {
    if (all[i].indexOf('"' + name + '"') < 0) continue;
    ours.push(all[i]);
    if (all[i].indexOf(folder) >= 0) ofFolder.push(all[i]);
  }
  if (ofFolder.length > 0) ours = ofFolder;
  var said = "";
  for (var k = 0; k < ours.length; k++) {
    if (/"enable"\s*:\s*false/.test(ours[k])) said = said || "disabled";
    else if (/"isload"\s*:\s*false/.test(ours[k])) said = said || "unloaded";
    else said = "allowed";
  }
  return said;
}

/*
 * What is known of a machine: { name, folder, version } of this add-in; `system` of STARTED; `addins`, where
 * WPS looks, and `list`, the text of publish.xml there; `auth`, the text of authaddin.json; `blocked`, whether
 * jsaddinblockhost.ini is there; `others`, { path, text } of other lists; `filesOf(url)`, whether the files of
 * an entry are there, `placeOf(url)`, where they would be; `unpacked`, whether this version's folder lies there
 * (both null where that cannot be told); `running`, the names of programs.
 */
function findingsOf(known) {
  var started = STARTED[known.system];
  var list = known.listPath;
  if (holdsText(known.list) && !scanList(known.list, known.name))
    return [list + " 的内容不完整或格式不对，WPS 读不了。请先修好，或改名，再" + started.install + "。"];
  var entry = entryIn(known.list, known.name);
  var doubled = doubledIn(known);
  var said = [];
  if (!entry) said.push(unregistered(known, started, list));
  else if (known.filesOf(entry.url) === false)
    said.push(
      "登记还在，文件不全：" + known.placeOf(entry.url) + " 被移动或删除过。请再" + started.install + "。"
    );
  if (doubled)
    said.push(
      "登记了两次：" +
        list +
        " 和 " +
        doubled +
        " 里都有本插件，据报告 WPS 两个都不加载。请只留一处；不用 U 盘装的，" +
        started.uninstall +
        "。"
    );
  return entry ? said.concat(untrusted(known, started), outdated(known, started, entry)) : said;
}

function unregistered(known, started, list) {
  var oa = "单位的 OA 系统会这样清理别的插件。请再" + started.install + "。";
  if (known.unpacked === null)
    return "没有登记：" + list + " 里没有本插件那一行。没有装过的，请" + started.install + "；装过的，" + oa;
  if (known.unpacked) return "登记被去掉了：文件还在，" + list + " 里没有本插件那一行。" + oa;
  return "还没有安装：" + list + " 里没有本插件。请" + started.install + "。";
}

/* The path of another list that has us; "" when none has. WPS loads neither then. */
function doubledIn(known) {
  for (var i = 0; i < known.others.length; i++)
    if (entryIn(known.others[i].text, known.name)) return known.others[i].path;
  return "";
}

function untrusted(known, started) {
  var again =
    "退出 WPS，" +
    started.uninstall +
    "，再" +
    started.install +
    "，启动 WPS 表格，问“是否信任”时点“允许”，然后退出、再启动一次";
  var trust = trustOf(known.auth, known.name, known.folder);
  var said = [];
  if (trust === "allowed") return said;
  if (trust === "disabled")
    said.push("WPS 没有允许本插件（authaddin.json 里 enable 是 false）。请" + again + "。");
  if (trust === "unloaded")
    said.push("允许了，却没有加载（authaddin.json 里 isload 是 false）。请" + again + "。");
  if (trust === "")
    said.push(
      '已经登记，WPS 还没有问过。请启动 WPS 表格，看到：加载项"' +
        known.name +
        '"（位于…）首次加载，是否信任？点“允许”，然后退出、再启动一次。一直不问的，' +
        started.online +
        "，换一种登记。"
    );
  if (known.blocked)
    said.push(
      "WPS 拦过插件：" +
        known.blocked +
        " 是 WPS 自己写的，据报告个人版会这样，删掉它也没有用。上面几条都做过还是没有选项卡的，请换专业版或政务版。"
    );
  return said;
}

function outdated(known, started, entry) {
  var installed = /_([0-9][^_\/\\]*)[\/\\]?$/.exec(entry.url || "");
  if (!installed || installed[1] === known.version) return [];
  return [
    "装的是 " +
      installed[1] +
      " 版，这个文件夹里的是 " +
      known.version +
      " 版。要换，请" +
      started.install +
      "。"
  ];
}

/* The findings with what comes before them all, or that there are none. */
function reportOn(known) {
  var said = findingsOf(known);
  if (said.length === 0)
    return [
      "没有查出问题：已经登记，文件齐全，WPS 允许并加载过（" +
        known.addins +
        "）。还是没有选项卡的，请把这句话发给提供插件的人。"
    ];
  if (known.running)
    said.unshift("先退出 WPS：它还开着（" + known.running + "），做了下面的事也要重新启动才有用。");
  return said;
}
