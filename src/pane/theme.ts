import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fonts that are on every clerk's machine; nothing is fetched. */
const FONTS = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};

export const THEME: Theme = { ...webLightTheme, ...FONTS };
export const DARK_THEME: Theme = { ...webDarkTheme, ...FONTS };
