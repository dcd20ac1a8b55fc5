import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fonts that are on every clerk's machine; nothing is fetched. */
const FONTS = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};

const THEME: Theme = { ...webLightTheme, ...FONTS };
const DARK_THEME: Theme = { ...webDarkTheme, ...FONTS };

/**
 * How the outermost provider of a page looks: all of the page, with calendars and scroll bars, which the
 * browser draws, to match. By style: as classes it would be handed to dialogs, too, and cover the page behind.
 */
export function lookOf(dark: boolean) {
  const style = { minHeight: "100%", colorScheme: dark ? "dark" : "light" };
  return { theme: dark ? DARK_THEME : THEME, style };
}
