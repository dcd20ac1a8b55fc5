#!/bin/sh
# 检查本插件装好了没有，说下一步做什么。什么都不改。
exec sh "$(dirname -- "$0")/install.sh" --check "$@"
