import type { Host, Keyboard } from "../../host/host";
import type { Language } from "../words/language";

/** The workbook that stands beside the pane. */
export interface Workbook {
  readonly host: Host;
  readonly keyboard: Keyboard;
  speak(language: Language): void;
}
