import { createContext, use } from "react";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

export type Language = "zh-CN" | "en-US";

/** English only for a host that speaks it; everything else gets Chinese, as the form is. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

export function wordsIn(language: Language): Words {
  return language === "en-US" ? enUS : zhCN;
}

export const WordsContext = createContext<Words>(zhCN);

export function useWords(): Words {
  return use(WordsContext);
}
