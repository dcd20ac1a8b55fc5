import { createContext, use } from "react";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

export type Language = "zh-CN" | "en-US";

/** What each language calls itself, for who reads no other. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

/** English only for a host that speaks it; everything else gets Chinese, as the form is. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** The words that are there; clerks read Chinese, so English is fetched. */
const learned = new Map<Language, Words>([["zh-CN", zhCN]]);

/** Fetches the words of a language before the pane speaks it. Answers what it can speak: Chinese where they do not come. */
export async function learn(language: Language): Promise<Language> {
  if (learned.has(language)) return language;
  try {
    const { enUS } = await import(/* webpackChunkName: "english" */ "./en-US");
    learned.set("en-US", enUS);
    return language;
  } catch {
    return "zh-CN";
  }
}

/** The words of a language that was learned. */
export function wordsIn(language: Language): Words {
  return learned.get(language) ?? zhCN;
}

export const WordsContext = createContext<Words>(zhCN);

export function useWords(): Words {
  return use(WordsContext);
}
