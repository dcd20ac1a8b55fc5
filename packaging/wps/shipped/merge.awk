# Prints the list of add-ins on standard input (publish.xml) with our entry put in (-v mode=install) or
# taken out (-v mode=uninstall); every other byte stays. -v entry is our element, -v name its name.
# With -v mode=find a line for each of our entries: element, url and version, with tabs between them.
# Ends with status 3 and prints nothing when the list is not well-formed. Plain POSIX awk, bytes (LC_ALL=C).

BEGIN {
  # No XML document holds this character, so the whole file is one record.
  RS = "\001"
  blank = " \t\r\n"
  open_tag = "^<[A-Za-z_][A-Za-z0-9_.:-]*([" blank "]+[^" blank "=<>/\"']+[" blank "]*=[" blank "]*(\"[^\"<]*\"|'[^'<]*'))*[" blank "]*/?>"
  close_tag = "^</[A-Za-z_][A-Za-z0-9_.:-]*[" blank "]*>"
  attribute = "^[" blank "]+[^" blank "=<>/\"']+[" blank "]*=[" blank "]*(\"[^\"]*\"|'[^']*')"
}

{ text = $0 }

END {
  if (NR > 1 || !scan()) exit 3
  if (mode == "find") printf "%s", told
  else if (mode == "uninstall") printf "%s", without_ours()
  else if (ours > 0) printf "%s", replaced()
  else printf "%s", inserted()
}

# Finds the root and our entries in it. 1 when the list is well-formed.
function scan(  at, rest, found, gap) {
  at = substr(text, 1, 3) == "\357\273\277" ? 4 : 1
  depth = 0; ours = 0; root_end = 0; last_child = 0
  for (;;) {
    rest = substr(text, at)
    found = index(rest, "<")
    gap = found ? substr(rest, 1, found - 1) : rest
    if (depth == 0 && gap ~ ("[^" blank "]")) return 0
    if (!found) return depth == 0 && root_end > 0
    at += found - 1
    at = step(at, substr(text, at))
    if (!at) return 0
  }
}

# Reads one comment, instruction or tag at `at`; the place behind it, 0 when it is none.
function step(at, rest) {
  if (substr(rest, 1, 4) == "<!--") return behind(at, rest, 4, "-->")
  if (substr(rest, 1, 2) == "<?") return behind(at, rest, 2, "?>")
  if (match(rest, close_tag)) return closed(at, substr(rest, 1, RLENGTH))
  if (match(rest, open_tag)) return opened(at, substr(rest, 1, RLENGTH))
  return 0
}

function behind(at, rest, skip, end,  found) {
  found = index(substr(rest, skip + 1), end)
  return found ? at + skip + found - 1 + length(end) : 0
}

function opened(at, tag,  element, single, rest) {
  element = tag_name(substr(tag, 2))
  single = substr(tag, length(tag) - 1, 1) == "/"
  if (depth == 0) {
    if (root_end > 0 || element != "jsplugins") return 0
    root_end = single ? at : 1
    root_tag = single ? tag : ""
  }
  if (depth == 1) {
    last_child = at
    rest = substr(tag, length(element) + 2)
    mine = element ~ /^jsplugin(online)?$/ && value_of(rest, "name") == name
    if (mine) {
      begins[++ours] = at
      told = told element "\t" value_of(rest, "url") "\t" value_of(rest, "version") "\n"
    }
  }
  if (!single) elements[++depth] = element
  else if (depth == 1 && mine) ends[ours] = at + length(tag)
  return at + length(tag)
}

function closed(at, tag) {
  if (depth == 0 || elements[depth] != tag_name(substr(tag, 3))) return 0
  depth--
  if (depth == 1 && mine) ends[ours] = at + length(tag)
  if (depth == 0) root_end = at
  return at + length(tag)
}

function tag_name(rest) {
  match(rest, /^[A-Za-z0-9_.:-]+/)
  return substr(rest, 1, RLENGTH)
}

# The value of an attribute in what follows a tag's name; "" when there is none.
function value_of(rest, wanted,  pair, key) {
  while (match(rest, attribute)) {
    pair = substr(rest, 1, RLENGTH)
    rest = substr(rest, RLENGTH + 1)
    key = pair
    sub(/=.*/, "", key)
    gsub("[" blank "]", "", key)
    sub(/^[^=]*=[^"\047]*/, "", pair)
    if (key == wanted) return substr(pair, 2, length(pair) - 2)
  }
  return ""
}

# Our first entry where it stood, further ones taken out.
function replaced(  out, i) {
  out = text
  for (i = ours; i > 1; i--) out = cut(out, begins[i], ends[i])
  return substr(out, 1, begins[1] - 1) entry substr(out, ends[1])
}

function without_ours(  out, i) {
  out = text
  for (i = ours; i >= 1; i--) out = cut(out, begins[i], ends[i])
  return out
}

# Our entry behind the last one, laid out like it.
function inserted(  start, eol) {
  eol = index(text, "\r\n") ? "\r\n" : "\n"
  if (root_tag != "") {
    start = root_tag
    sub("[" blank "]*/>$", ">", start)
    return substr(text, 1, root_end - 1) start eol "  " entry eol "</jsplugins>" substr(text, root_end + length(root_tag))
  }
  start = line_start(text, root_end)
  if (start == 0) return substr(text, 1, root_end - 1) entry substr(text, root_end)
  return substr(text, 1, start - 1) indent(start) entry eol substr(text, start)
}

function indent(root_line,  start) {
  start = last_child ? line_start(text, last_child) : 0
  if (start) return substr(text, start, last_child - start)
  return substr(text, root_line, root_end - root_line) "  "
}

# Where the line of `at` begins, when nothing but blanks stand before it; else 0.
function line_start(from, at,  start, char) {
  for (start = at; start > 1; start--) {
    char = substr(from, start - 1, 1)
    if (char == "\n") return start
    if (char != " " && char != "\t") return 0
  }
  return start
}

# Without what stands in [begin, end), and without its line when it has one to itself.
function cut(from, begin, end,  start, rest) {
  start = line_start(from, begin)
  rest = substr(from, end)
  if (start && match(rest, /^[ \t]*\r?\n/)) return substr(from, 1, start - 1) substr(rest, RLENGTH + 1)
  return substr(from, 1, begin - 1) rest
}
