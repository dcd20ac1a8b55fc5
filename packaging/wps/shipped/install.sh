#!/bin/sh
# 给当前用户安装 WPS 表格加载项：sh install.sh；卸载：sh uninstall.sh；检查：sh check.sh
# Copies this folder to where WPS looks for add-ins and puts our entry into its list, publish.xml. Entries
# of other add-ins are not touched. Needs nothing but a POSIX shell and awk.
set -eu
LC_ALL=C
export LC_ALL

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# Programs and processes of the machine are looked for below it: tests lay out one of their own.
root=${WPS_ROOT-}

usage="用法：sh install.sh [--check | --uninstall] [--online] [--restart] [--into 文件夹]"
task=install
kind=
into=
restart=no
while [ $# -gt 0 ]; do
  case "$1" in
  --check | --uninstall) task=${1#--} ;;
  --online) kind=jspluginonline ;;
  --restart) restart=yes ;;
  --into)
    [ $# -gt 1 ] || stop "$usage"
    into=$2
    shift
    ;;
  *) stop "$usage" ;;
  esac
  shift
done

# Our element in the publish.xml of this folder.
entry=$(sed -n 's/^[[:space:]]*\(<jsplugin .*\/>\).*$/\1/p' "$here/publish.xml")
name=$(printf '%s\n' "$entry" | sed 's/.* name="\([^"]*\)".*/\1/')
folder=$(printf '%s\n' "$entry" | sed 's/.* url="\([^"]*\)".*/\1/')
version=${folder##*_}
[ -n "$name" ] && [ -n "$folder" ] || stop "$here/publish.xml 不完整，请重新复制安装文件夹。"

# The folders that WPS may look into: some versions know the one in lower case only.
if [ -n "$into" ]; then
  set -- "$into"
else
  [ "$(uname -s)" != Darwin ] || stop "苹果电脑上的 WPS 还没有人试过，没有安装。请用 Windows、麒麟或统信 UOS 的电脑。"
  [ -z "${SUDO_USER-}" ] || stop "没有安装：请用办公的那个账户运行，不要加 sudo。"
  share="${HOME:?没有设置 HOME}/.local/share"
  set -- "$share/Kingsoft/wps/jsaddons"
  if [ -d "$share/kingsoft" ] && ! [ "$share/kingsoft" -ef "$share/Kingsoft" ]; then
    set -- "$@" "$share/kingsoft/wps/jsaddons"
  fi
fi

# From here on one of these folders and its list.
at() {
  addins=$1
  list="$addins/publish.xml"
}

. "$here/machine.sh"
. "$here/findings.sh"

# Blank or missing: there is no list yet.
has_list() {
  [ -f "$list" ] && grep -q '[^[:space:]]' "$list"
}

# Our entries in a list that there is, a line each: element, url, version. Status 3 when it is broken.
entries_in() {
  # UTF-16 and binary files are no list; awk would not see them whole.
  [ "$(tr -d '\000' <"$1" | wc -c)" -eq "$(wc -c <"$1")" ] || return 3
  awk -v mode=find -v name="$name" -f "$here/merge.awk" <"$1"
}

# Nothing is changed in any folder while the list of one is broken.
must_be_whole() {
  for each in "$@"; do
    at "$each"
    has_list || continue
    entries_in "$list" >/dev/null || stop "没有改动：$list 的内容不完整或格式不对。请先修好，或改名后再试。"
  done
}

# Our element as it goes into this list: the second kind where it is asked for, or is what stands there.
entry_here() {
  wanted=$kind
  [ -n "$wanted" ] || ! has_list || wanted=$(entries_in "$list" | head -n 1 | cut -f 1)
  if [ "$wanted" = jspluginonline ]; then
    printf '<jspluginonline name="%s" type="et" url="%s" debug="" enable="enable" install="null" customDomain=""/>' \
      "$name" "$(file_url "$addins/$folder")"
  else
    printf '%s' "$entry"
  fi
}

# Writes the list as it will be beside the list as it is.
merge() {
  mkdir -p "$addins"
  ours=$(entry_here)
  if ! has_list; then
    [ "$1" = uninstall ] || printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  %s\n</jsplugins>\n' "$ours" >"$list.new"
    return 0
  fi
  # Who may do what with the list stays as it is; the list may be read-only.
  cp -pf "$list" "$list.new"
  chmod u+w "$list.new"
  awk -v mode="$1" -v entry="$ours" -v name="$name" -f "$here/merge.awk" <"$list" >"$list.new" ||
    stop "没有改动：写不了 $list.new。"
  [ -w "$list" ] || chmod a-w "$list.new"
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
  for old in "$addins/$name"_[0-9]*; do
    [ -d "$old" ] && [ "$old" != "$addins/$1" ] || continue
    grep -qs "<Name>$name</Name>" "$old/manifest.xml" || continue
    rm -rf "$old"
  done
}

install() {
  must_be_whole "$@"
  must_not_run install.sh
  for each in "$@"; do
    at "$each"
    merge install
    copy_folder
    replace_list
    remove_folders "$folder"
    echo "已安装到 $addins/$folder"
    ! two_modes || say_two_modes
  done
  restart_wps
  echo "请启动 WPS 表格。第一次会问：加载项\"$name\"（位于…）首次加载，是否信任？点“允许”，然后退出、再启动一次，才会出现选项卡。"
  echo "选项卡没有出现的，运行 sh check.sh，它会说下一步做什么。"
}

uninstall() {
  must_be_whole "$@"
  must_not_run uninstall.sh
  for each in "$@"; do
    at "$each"
    [ -d "$addins" ] || continue
    merge uninstall
    replace_list
    remove_folders ""
  done
  restart_wps
  echo "已卸载。请重新启动 WPS 表格。"
}

"$task" "$@"
