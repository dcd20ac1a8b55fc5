/*
 * Lists of add-ins (publish.xml, jsplugins.xml) as text with one character a byte: what of ours stands in them,
 * and how our entry gets in and out while every other byte stays. Pure; ECMAScript 3, for Windows Script Host
 * and for check.html.
 */

var BLANKS = "[ \\t\\r\\n]";
var NAME = "[A-Za-z_][A-Za-z0-9_.:-]*";
var ATTRIBUTE = BLANKS + "+([^ \\t\\r\\n=<>/\"']+)" + BLANKS + "*=" + BLANKS + "*(\"[^\"<]*\"|'[^'<]*')";
var OPEN_TAG = new RegExp("^<(" + NAME + ")((?:" + ATTRIBUTE + ")*)" + BLANKS + "*(/?)>");
var CLOSE_TAG = new RegExp("^</(" + NAME + ")" + BLANKS + "*>");
var BYTE_ORDER_MARK = "\xef\xbb\xbf";

/*
 * What a list of add-ins holds: { root, entries, last }. `root` is { at, tag }: where the root's closing tag
 * is, or the root itself with `tag` when it is written <jsplugins/>. `entries` are ours, { begin, end, element,
 * url, version }, `last` is where the last child begins or -1. null when the list is not well-formed.
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
    if (found.mine) {
      found.entries.push({
        begin: at,
        end: end,
        element: tag[1],
        url: valueOf(tag[2], "url"),
        version: valueOf(tag[2], "version")
      });
    }
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
