# What install.sh asks of the computer: whether WPS runs, how it is started anew, where its programs lie.

# Programs of ours that run: one process holds all windows, whatever it was started as.
running() {
  for process in "$root"/proc/[0-9]*; do
    [ -O "$process" ] && read -r command <"$process/comm" || continue
    case "$command" in
    wps | et | wpp | wpsoffice) printf '%s\n' "$command" ;;
    esac
  done 2>/dev/null | sort -u
}

# The command that starts the preloaded WPS anew: on Linux it stays when its windows are closed.
starter() {
  for candidate in "$root"/usr/bin/quickstartoffice "$root"/opt/apps/cn.wps.wps-office-pro/files/bin/quickstartoffice \
    "$root"/opt/apps/cn.wps.wps-office/files/bin/quickstartoffice; do
    [ ! -x "$candidate" ] || { printf '%s\n' "$candidate" && return 0; }
  done
}

# WPS that is installed, as a folder a line: from its own package, from the stores of UOS and Kylin.
office_folders() {
  for office in "$root"/opt/kingsoft/wps-office/office6 \
    "$root"/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6 \
    "$root"/opt/apps/cn.wps.wps-office/files/kingsoft/wps-office/office6; do
    [ ! -d "$office" ] || printf '%s\n' "$office"
  done
}

# A WPS that runs reads its lists too late, and may keep what is written beside it as not allowed.
must_not_run() {
  [ -n "$(running)" ] || return 0
  [ "$restart" = no ] || return 0
  if [ -z "$(starter)" ]; then
    stop "没有改动：WPS 还开着。请保存文件，退出 WPS，再运行 sh $1。"
  fi
  [ -t 0 ] || stop "没有改动：WPS 还开着，关了窗口也会留在后台。请保存文件，关掉 WPS 的窗口，再运行 sh $1 --restart，它会重新启动 WPS。"
  printf 'WPS 还开着，关了窗口也会留在后台，要重新启动。请先保存文件，关掉 WPS 的窗口。好了就输入 y，按回车：'
  read -r answer
  case "$answer" in
  [yY]*) restart=yes ;;
  *) stop "没有改动。" ;;
  esac
}

# Only where the clerk has said so: unsaved work would be lost.
restart_wps() {
  [ "$restart" = yes ] && [ -n "$(running)" ] || return 0
  command=$(starter)
  if [ -z "$command" ]; then
    echo "没有找到重新启动 WPS 的命令，请退出 WPS 再启动。"
  else
    "$command" restart >/dev/null 2>&1 || echo "WPS 没有重新启动，请注销后再登录，或重新启动电脑。"
  fi
}

# A path as an address, its bytes escaped.
file_url() {
  printf '%s\n' "$1" | awk '
    BEGIN { for (byte = 1; byte < 256; byte++) code[sprintf("%c", byte)] = byte }
    {
      for (at = 1; at <= length($0); at++) {
        char = substr($0, at, 1)
        url = url (char ~ /[A-Za-z0-9\/._~-]/ ? char : sprintf("%%%02X", code[char]))
      }
    }
    END { printf "file://%s/", url }'
}
