import { webLightTheme, type Theme } from "@fluentui/react-components";

/** Fonts that are on every clerk's machine; nothing is fetched. */
export const THEME: Theme = {
  ...webLightTheme,
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};
