import { useEffect, useState, useSyncExternalStore } from "react";
import { languageOf, learn, wordsIn, type Language } from "../../pane/words/language";

const KEPT = "language";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** The language of the page, from the first one on. The page says it of itself. */
export function useLanguage(first: Language): readonly [Language, (chosen: Language) => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = wordsIn(language).page.title;
  }, [language]);
  const choose = (chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    void learn(chosen).then(setLanguage);
  };
  return [language, choose];
}

/** The one that it begins with: that of its address, else the one that the clerk has chosen before, else the browser's. */
export function firstLanguage(): Promise<Language> {
  const asked = new URLSearchParams(location.search).get("lang");
  return learn(languageOf(asked ?? localStorage.getItem(KEPT) ?? navigator.language));
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
