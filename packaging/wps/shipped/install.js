/*
 * 给当前用户安装或卸载 WPS 表格加载项，由 install.cmd、uninstall.cmd 调用。
 * Run by Windows Script Host (cscript), which is on every Windows and knows ECMAScript 3 and no more. Copies
 * this folder to where WPS looks for add-ins and puts our entry into its list, publish.xml. Entries of other
 * add-ins are not touched. Everything above `host` is pure and works on text with one character a byte.
 * The build writes what is not ASCII as \uXXXX: cscript would read it in the machine's own code page.
 */

var BLANKS = "[ \\t\\r\\n]";
var NAME = "[A-Za-z_][A-Za-z0-9_.:-]*";
var ATTRIBUTE = BLANKS + "+([^ \\t\\r\\n=<>/\"']+)" + BLANKS + "*=" + BLANKS + "*(\"[^\"<]*\"|'[^'<]*')";
var OPEN_TAG = new RegExp("^<(" + NAME + ")((?:" + ATTRIBUTE + ")*)" + BLANKS + "*(/?)>");
var CLOSE_TAG = new RegExp("^</(" + NAME + ")" + BLANKS + "*>");
var BYTE_ORDER_MARK = "\xef\xbb\xbf";

/*
 * What a list of add-ins holds: { root, entries, last }. `root` is { at, tag }: where the root's closing tag
 * is, or the root itself with `tag` when it is written <jsplugins/>. `entries` are { begin, end } of ours,
 * `last` is where the last child begins or -1. null when the list is not well-formed.
 */
function scanList(text, name) {
  var found = { root: null, entries: [], last: -1 };
  var open = [];
  var at = text.substr(0, 3) === BYTE_ORDER_MARK ? 3 : 0;
  while (at < text.length) {
    var next = text.indexOf("<", at);
    var gap = text.substring(at, next < 0 ? text.length : next);
    if (open.length === 0 && /[^ \t\r\n]/.test(gap)) return null;
    if (next < 0) break;
    at = step(text, next, name, found, open);
    if (at < 0) return null;
  }
  return found.root && open.length === 0 && !/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text) ? found : null;
}

/* Reads one comment, instruction or tag at `at`; the place behind it, -1 when it is none. */
function step(text, at, name, found, open) {
  var rest = text.substring(at);
  if (rest.substr(0, 4) === "<!--") return behind(text, at + 4, "-->");
  if (rest.substr(0, 2) === "<?") return behind(text, at + 2, "?>");
  var tag = CLOSE_TAG.exec(rest);
  if (tag) return closed(at, tag, found, open);
  tag = OPEN_TAG.exec(rest);
  return tag ? opened(at, tag, name, found, open) : -1;
}

function behind(text, from, end) {
  var found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

function opened(at, tag, name, found, open) {
  var single = tag[tag.length - 1] === "/";
  var end = at + tag[0].length;
  if (open.length === 0) {
    if (found.root || tag[1] !== "jsplugins") return -1;
    found.root = { at: at, tag: single ? tag[0] : "" };
  }
  if (open.length === 1) {
    found.last = at;
    found.mine = /^jsplugin(online)?$/.test(tag[1]) && valueOf(tag[2], "name") === name;
    if (found.mine) found.entries.push({ begin: at, end: end });
  }
  if (!single) open.push(tag[1]);
  return end;
}

function closed(at, tag, found, open) {
  if (open.length === 0 || open.pop() !== tag[1]) return -1;
  var end = at + tag[0].length;
  if (open.length === 1 && found.mine) found.entries[found.entries.length - 1].end = end;
  if (open.length === 0) found.root.at = at;
  return end;
}

/* The value of an attribute in what follows a tag's name; null when there is none. */
function valueOf(attributes, wanted) {
  var each = new RegExp("^" + ATTRIBUTE);
  for (var pair = each.exec(attributes); pair; pair = each.exec(attributes)) {
    if (pair[1] === wanted) return pair[2].substring(1, pair[2].length - 1);
    attributes = attributes.substring(pair[0].length);
  }
  return null;
}

/* The list with `entry` in it, in place of ours or behind the last one; null when it is not well-formed. */
function withEntry(text, entry, name) {
  if (!/[^ \t\r\n]/.test(text)) return newList(entry);
  var found = scanList(text, name);
  if (!found) return null;
  if (found.entries.length === 0) return inserted(text, found, entry);
  var first = found.entries[0];
  text = withoutAll(text, found.entries.slice(1));
  return text.substring(0, first.begin) + entry + text.substring(first.end);
}

/* The list without our entries; null when it is not well-formed. */
function withoutEntry(text, name) {
  var found = scanList(text, name);
  return found && withoutAll(text, found.entries);
}

function newList(entry) {
  return '<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  ' + entry + "\r\n</jsplugins>\r\n";
}

function inserted(text, found, entry) {
  var eol = text.indexOf("\r\n") < 0 ? "\n" : "\r\n";
  var at = found.root.at;
  var tag = found.root.tag;
  if (tag) {
    var root = tag.replace(/[ \t\r\n]*\/>$/, ">") + eol + "  " + entry + eol + "</jsplugins>";
    return text.substring(0, at) + root + text.substring(at + tag.length);
  }
  var start = lineStart(text, at);
  if (start < 0) return text.substring(0, at) + entry + text.substring(at);
  var child = found.last < 0 ? -1 : lineStart(text, found.last);
  var indent = child < 0 ? text.substring(start, at) + "  " : text.substring(child, found.last);
  return text.substring(0, start) + indent + entry + eol + text.substring(start);
}

/* Where the line of `at` begins, when nothing but blanks stand before it; else -1. */
function lineStart(text, at) {
  for (; at > 0; at--) {
    var before = text.charAt(at - 1);
    if (before === "\n") return at;
    if (before !== " " && before !== "\t") return -1;
  }
  return 0;
}

/* Without these places, and without the lines that they have to themselves. */
function withoutAll(text, places) {
  for (var i = places.length - 1; i >= 0; i--) {
    var start = lineStart(text, places[i].begin);
    var rest = text.substring(places[i].end);
    var line = start < 0 ? null : /^[ \t]*\r?\n/.exec(rest);
    if (line) text = text.substring(0, start) + rest.substring(line[0].length);
    else text = text.substring(0, places[i].begin) + rest;
  }
  return text;
}

/* Everything that touches the machine. `files` is a Scripting.FileSystemObject. */
function host(files, say) {
  var source = files.GetParentFolderName(WScript.ScriptFullName);
  var appdata = new ActiveXObject("WScript.Shell").ExpandEnvironmentStrings("%APPDATA%");
  var addins = appdata + "\\kingsoft\\wps\\jsaddons";
  var list = addins + "\\publish.xml";
  var entry = /<jsplugin [^>]*\/>/.exec(read(source + "\\publish.xml"))[0];
  var name = valueOf(entry.substring(9), "name");
  var folder = valueOf(entry.substring(9), "url");

  function read(path) {
    if (!files.FileExists(path) || files.GetFile(path).Size === 0) return "";
    var stream = bytes();
    stream.LoadFromFile(path);
    var text = stream.ReadText();
    stream.Close();
    if (text.length !== files.GetFile(path).Size) throw new Error("读不了 " + path);
    return text;
  }

  function write(path, text) {
    var stream = bytes();
    stream.WriteText(text);
    stream.SaveToFile(path, 2);
    stream.Close();
    if (read(path) !== text) throw new Error("写不了 " + path);
  }

  /* A stream of text with one character a byte. */
  function bytes() {
    var stream = new ActiveXObject("ADODB.Stream");
    stream.Type = 2;
    stream.Charset = "iso-8859-1";
    stream.Open();
    return stream;
  }

  function makeFolder(path) {
    if (files.FolderExists(path)) return;
    makeFolder(files.GetParentFolderName(path));
    files.CreateFolder(path);
  }

  /* The list as it was is kept beside it, as the very file: a copy would not replace one that is read-only. */
  function replaceList(before, after) {
    if (before === after) return;
    write(list + ".new", after);
    var readOnly = 0;
    if (files.FileExists(list)) {
      readOnly = files.GetFile(list).Attributes & 1;
      if (files.FileExists(list + ".before-" + name)) files.DeleteFile(list + ".before-" + name, true);
      files.MoveFile(list, list + ".before-" + name);
    }
    files.MoveFile(list + ".new", list);
    if (readOnly) files.GetFile(list).Attributes = readOnly;
  }

  /* What stands there is moved away as a whole or, while a program has a file of it open, not at all. */
  function copyFolder() {
    var target = addins + "\\" + folder;
    if (source.toLowerCase() === target.toLowerCase()) return;
    deleteFolder(target + ".new");
    deleteFolder(target + ".old");
    files.CopyFolder(source, target + ".new");
    if (files.FolderExists(target)) files.MoveFolder(target, target + ".old");
    files.MoveFolder(target + ".new", target);
  }

  function deleteFolder(path) {
    if (files.FolderExists(path)) files.DeleteFolder(path, true);
  }

  /* Every version of ours but the one that is kept. The name alone is not trusted. */
  function removeFolders(kept) {
    var old = [];
    if (!files.FolderExists(addins)) return;
    for (var all = new Enumerator(files.GetFolder(addins).SubFolders); !all.atEnd(); all.moveNext()) {
      var each = all.item();
      var ours = each.Name.substr(0, name.length + 1) === name + "_" && /_[0-9][^_]*$/.test(each.Name);
      var manifest = ours && read(each.Path + "\\manifest.xml");
      if (ours && each.Name !== kept && manifest.indexOf("<Name>" + name + "</Name>") >= 0)
        old.push(each.Path);
    }
    for (var i = 0; i < old.length; i++) files.DeleteFolder(old[i], true);
  }

  function checked(after) {
    if (after === null) throw new Error(list + " 的内容不完整或格式不对。请先修好，或改名后再试。");
    return after;
  }

  return {
    install: function () {
      makeFolder(addins);
      var before = read(list);
      var after = checked(withEntry(before, entry, name));
      copyFolder();
      replaceList(before, after);
      removeFolders(folder);
      say("已安装到 " + addins + "\\" + folder);
      say(
        "请重新启动 WPS 表格。第一次启动会询问是否允许加载：点“允许”，然后再重新启动一次，才会出现选项卡。"
      );
    },
    uninstall: function () {
      var before = read(list);
      if (before !== "") replaceList(before, checked(withoutEntry(before, name)));
      removeFolders("");
      say("已卸载。请重新启动 WPS 表格。");
    }
  };
}

/* Exit code 0 when done, 1 when not. /quiet does not wait for a key; nor does wscript, which shows windows. */
function main() {
  var say = function (sentence) {
    WScript.Echo(sentence);
  };
  var wishes = "";
  for (var i = 0; i < WScript.Arguments.length; i++) wishes += WScript.Arguments(i) + " ";
  var code = 0;
  try {
    var machine = host(new ActiveXObject("Scripting.FileSystemObject"), say);
    if (wishes.indexOf("/uninstall ") >= 0) machine.uninstall();
    else machine.install();
  } catch (fault) {
    say("没有完成：" + (fault.message || fault.description));
    code = 1;
  }
  if (wishes.indexOf("/quiet ") < 0 && /cscript\.exe$/i.test(WScript.FullName)) {
    say("按回车键关闭。");
    WScript.StdIn.ReadLine();
  }
  WScript.Quit(code);
}

if (typeof WScript !== "undefined") main();
