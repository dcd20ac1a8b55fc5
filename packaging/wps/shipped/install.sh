#!/bin/sh
# 给当前用户安装 WPS 表格加载项：sh install.sh；卸载：sh install.sh --uninstall
# Copies this folder to where WPS looks for add-ins and puts our entry into its list, publish.xml. Entries
# of other add-ins are not touched. Needs nothing but a POSIX shell and awk.
set -eu
LC_ALL=C
export LC_ALL

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
addins="${HOME:?没有设置 HOME}/.local/share/Kingsoft/wps/jsaddons"
list="$addins/publish.xml"

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

# Our element in the publish.xml of this folder.
entry=$(sed -n 's/^[[:space:]]*\(<jsplugin .*\/>\).*$/\1/p' "$here/publish.xml")
name=$(printf '%s\n' "$entry" | sed 's/.* name="\([^"]*\)".*/\1/')
folder=$(printf '%s\n' "$entry" | sed 's/.* url="\([^"]*\)".*/\1/')
[ -n "$name" ] && [ -n "$folder" ] || stop "$here/publish.xml 不完整，请重新复制安装文件夹。"

# Blank or missing: there is no list yet.
has_list() {
  [ -f "$list" ] && grep -q '[^[:space:]]' "$list"
}

# Writes the list as it will be beside the list as it is.
merge() {
  mkdir -p "$addins"
  if ! has_list; then
    [ "$1" = uninstall ] || printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  %s\n</jsplugins>\n' "$entry" >"$list.new"
    return 0
  fi
  # UTF-16 and binary files are no list; awk would not see them whole.
  [ "$(tr -d '\000' <"$list" | wc -c)" -eq "$(wc -c <"$list")" ] || broken
  # Who may do what with the list stays as it is; the list may be read-only.
  cp -pf "$list" "$list.new"
  chmod u+w "$list.new"
  awk -v mode="$1" -v entry="$entry" -v name="$name" -f "$here/merge.awk" <"$list" >"$list.new" || status=$?
  [ "${status-0}" -ne 3 ] || broken
  [ "${status-0}" -eq 0 ] || stop "没有改动：写不了 $list.new。"
  [ -w "$list" ] || chmod a-w "$list.new"
}

broken() {
  rm -f "$list.new"
  stop "没有改动：$list 的内容不完整或格式不对。请先修好，或改名后再试。"
}

# The list as it was is kept beside it.
replace_list() {
  [ -f "$list.new" ] || return 0
  if [ -f "$list" ] && cmp -s "$list" "$list.new"; then
    rm -f "$list.new"
  else
    [ ! -f "$list" ] || cp -pf "$list" "$list.before-$name"
    mv -f "$list.new" "$list"
  fi
}

copy_folder() {
  # /home may be a link: compare where the folders really are.
  [ "$here" != "$(cd -- "$addins" && pwd -P)/$folder" ] || return 0
  rm -rf "$addins/$folder.new"
  cp -R "$here" "$addins/$folder.new"
  # From a disc everything comes read-only, and could not be replaced later.
  chmod -R u+w "$addins/$folder.new"
  rm -rf "${addins:?}/$folder"
  mv "$addins/$folder.new" "$addins/$folder"
}

# Every version of ours but the one that is given. The name alone is not trusted.
remove_folders() {
  for each in "$addins/$name"_[0-9]*; do
    [ -d "$each" ] && [ "$each" != "$addins/$1" ] || continue
    grep -qs "<Name>$name</Name>" "$each/manifest.xml" || continue
    rm -rf "$each"
  done
}

install() {
  merge install
  copy_folder
  replace_list
  remove_folders "$folder"
  echo "已安装到 $addins/$folder"
  echo "请重新启动 WPS 表格。第一次启动会询问是否允许加载：点“允许”，然后再重新启动一次，才会出现选项卡。"
}

uninstall() {
  merge uninstall
  replace_list
  remove_folders ""
  echo "已卸载。请重新启动 WPS 表格。"
}

case "${1-}" in
"") install ;;
--uninstall) uninstall ;;
*) stop "用法：sh install.sh [--uninstall]" ;;
esac
