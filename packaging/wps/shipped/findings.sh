# Says what keeps the add-in from being loaded and what to do, the most important first. Changes nothing.
# findings.js says the same on Windows; test/packaging holds them together.

# Our entry in this list: "element url version", nothing when there is none.
entry_in() {
  [ -f "$1" ] || return 0
  entries_in "$1" 2>/dev/null | head -n 1
}

# What WPS keeps of us in authaddin.json, an object a line; those of this version where there are any.
kept_of_us() {
  [ -f "$addins/authaddin.json" ] || return 0
  all=$(tr -d '\r\n' <"$addins/authaddin.json" | tr '{}' '\n\n' | grep -F "\"$name\"" || true)
  of_folder=$(printf '%s\n' "$all" | grep -F "$folder" || true)
  printf '%s' "${of_folder:-$all}"
}

# allowed, disabled or unloaded; nothing when WPS has not asked yet.
trust() {
  kept=$(kept_of_us)
  [ -n "$kept" ] || return 0
  printf '%s\n' "$kept" | awk '
    BEGIN { said = "" }
    /"enable"[ \t]*:[ \t]*false/ { if (said == "") said = "disabled"; next }
    /"isload"[ \t]*:[ \t]*false/ { if (said == "") said = "unloaded"; next }
    { said = "allowed" }
    END { print said }'
}

# The lists of other ways to load add-ins, a path a line: a server list kept here, one that oem.ini names,
# and one that lies with the program.
other_lists() {
  printf '%s\n' "$addins/jsplugins.xml"
  office_folders | while read -r office; do
    printf '%s\n' "$office/jsaddons/publish.xml"
    sed -n 's/^[[:space:]]*JSPluginsServer[[:space:]]*=[[:space:]]*\(file:\/\/\)\{0,1\}\(\/[^[:cntrl:]]*\).*$/\2/p' \
      "$office/cfgs/oem.ini" 2>/dev/null || true
  done
}

# The other list that has us, too; WPS loads neither then.
two_modes() {
  doubled=$(other_lists | while read -r other; do
    [ "$other" = "$list" ] || [ -z "$(entry_in "$other")" ] || printf '%s\n' "$other"
  done | head -n 1)
  [ -n "$doubled" ]
}

say_two_modes() {
  echo "登记了两次：$list 和 $doubled 里都有本插件，据报告 WPS 两个都不加载。请只留一处；不用 U 盘装的，运行 sh uninstall.sh。"
}

# The folder that WPS itself writes to comes first, then one that has us.
choose_folder() {
  for each in "$@"; do
    [ ! -f "$each/authaddin.json" ] || { at "$each" && return 0; }
  done
  for each in "$@"; do
    at "$each"
    [ -z "$(entry_in "$list")" ] || return 0
  done
  at "$1"
}

# Where else we are registered: in the folder of the other spelling.
elsewhere() {
  for each in "$@"; do
    [ "$each" = "$addins" ] || [ -z "$(entry_in "$each/publish.xml")" ] || printf '%s\n' "$each"
  done
}

# The folder that an entry names; nothing for an address on the net.
folder_of() {
  case "$1" in
  file://*) printf '%s\n' "$1" | sed 's/^file:\/\///; s/\/$//' | decoded ;;
  *://*) ;;
  /*) printf '%s\n' "$1" ;;
  *) printf '%s\n' "$addins/$1" ;;
  esac
}

decoded() {
  awk '
    BEGIN { for (byte = 1; byte < 256; byte++) char[sprintf("%02X", byte)] = sprintf("%c", byte) }
    {
      while (match($0, /%[0-9A-Fa-f][0-9A-Fa-f]/)) {
        printf "%s%s", substr($0, 1, RSTART - 1), char[toupper(substr($0, RSTART + 1, 2))]
        $0 = substr($0, RSTART + 3)
      }
      print
    }'
}

again="退出 WPS，运行 sh uninstall.sh，再运行 sh install.sh，启动 WPS 表格，问“是否信任”时点“允许”，然后退出、再启动一次"

# Whether the files of the entry are all there.
files_there() {
  for wanted in manifest.xml ribbon.xml index.html main.js; do
    [ -f "$1/$wanted" ] || return 1
  done
}

# The findings of this folder, a sentence a line.
findings() {
  if has_list && ! entries_in "$list" >/dev/null 2>&1; then
    echo "$list 的内容不完整或格式不对，WPS 读不了。请先修好，或改名，再运行 sh install.sh。"
    return 0
  fi
  found=$(entry_in "$list")
  if [ -z "$found" ]; then
    other=$(elsewhere "$@" | head -n 1)
    if [ -n "$other" ]; then
      echo "装错了地方：本插件登记在 $other，而 WPS 用的是 $addins。请再运行一次 sh install.sh，两处都会装上。"
    elif [ -f "$addins/$folder/manifest.xml" ]; then
      echo "登记被去掉了：文件还在，$list 里没有本插件那一行。单位的 OA 系统会这样清理别的插件。请再运行一次 sh install.sh。"
    else
      echo "还没有安装：$list 里没有本插件。请运行 sh install.sh。"
    fi
    ! two_modes || say_two_modes
    return 0
  fi
  place=$(folder_of "$(printf '%s\n' "$found" | cut -f 2)")
  if [ -n "$place" ] && ! files_there "$place"; then
    echo "登记还在，文件不全：$place 被移动或删除过。请再运行一次 sh install.sh。"
  fi
  ! two_modes || say_two_modes
  case "$(trust)" in
  disabled) echo "WPS 没有允许本插件（authaddin.json 里 enable 是 false）。请$again。" ;;
  unloaded) echo "允许了，却没有加载（authaddin.json 里 isload 是 false）。请$again。" ;;
  "") echo "已经登记，WPS 还没有问过。请启动 WPS 表格，看到：加载项\"$name\"（位于…）首次加载，是否信任？点“允许”，然后退出、再启动一次。一直不问的，运行 sh install.sh --online，换一种登记。" ;;
  esac
  if [ -f "$addins/jsaddinblockhost.ini" ]; then
    echo "WPS 拦过插件：$addins/jsaddinblockhost.ini 是 WPS 自己写的，据报告个人版会这样，删掉它也没有用。上面几条都做过还是没有选项卡的，请换专业版或政务版。"
  fi
  installed=${place##*_}
  if [ -n "$place" ] && [ "$installed" != "$version" ]; then
    echo "装的是 $installed 版，这个文件夹里的是 $version 版。要换，请运行 sh install.sh。"
  fi
}

check() {
  choose_folder "$@"
  said=$(findings "$@")
  if [ -z "$said" ]; then
    echo "没有查出问题：已经登记，文件齐全，WPS 允许并加载过（$addins）。还是没有选项卡的，请把这句话发给提供插件的人。"
    return 0
  fi
  now=$(running | tr '\n' ' ')
  if [ -n "$now" ]; then
    command=$(starter)
    echo "先退出 WPS：它还开着（${now% }），做了下面的事也要重新启动才有用。${command:+关了窗口它还留在后台，退出以后运行 $command restart。}"
  fi
  printf '%s\n' "$said"
  return 1
}
