import { useEffect, useState, useSyncExternalStore } from "react";
import { languageOf, wordsIn, type Language } from "../../pane/words/language";

const KEPT = "language";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/**
 * The language of the page: that of its address, else the one that the clerk has chosen before, else the browser's. The
 * page says it of itself.
 */
export function useLanguage(): readonly [Language, (chosen: Language) => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = wordsIn(language).page.title;
  }, [language]);
  const choose = (chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}

function first(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  return languageOf(asked ?? localStorage.getItem(KEPT) ?? navigator.language);
}

/** Whether the system is dark, now and when that changes. */
export function useDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      DARK.addEventListener("change", listener);
      return () => DARK.removeEventListener("change", listener);
    },
    () => DARK.matches,
  );
}
