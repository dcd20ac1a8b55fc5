import type { Host } from "../host/host";
import { App } from "../pane/App";
import type { Files } from "../pane/files";
import { core } from "../pane/real-core";
import type { Language } from "../pane/words/language";
import { FORM } from "./form";
import { today } from "./today";

interface Props {
  readonly host: Host;
  readonly files: Files;
  readonly language: Language;
}

/** The pane as every entry shows it: the host, and what is the same in all of them. */
export function Pane(props: Props) {
  return <App {...props} form={FORM} core={core} today={today} />;
}
