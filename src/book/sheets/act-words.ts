import type { Form } from "../../form/form";
import type { Act } from "../act";
import { figureWords, placeWords } from "../effect-words";

/** What an act says beside its time, unit and reason: 由 and 到, and the receipt it is about. */
export interface ActWords {
  readonly from: string;
  readonly to: string;
  /** 收报3（石角镇.xlsx）; "" for an act about none. */
  readonly receipt: string;
}

export function actWords(form: Form, act: Act): ActWords {
  switch (act.kind) {
    case "received":
      return {
        ...{ from: "", to: act.same ? "与前次相同，未计入" : "" },
        receipt: `收报${act.receipt}（${act.file}）`,
      };
    case "reread":
      return { from: act.asked, to: act.said, receipt: receiptWords(act) };
    case "unread":
    case "dismissed":
      return { from: act.file, to: "", receipt: "" };
    case "sender":
      return { from: act.file, to: act.unit, receipt: "" };
    case "named":
      return { from: act.from, to: act.unit, receipt: receiptWords(act) };
    case "adopted":
    case "kept":
    case "excluded":
    case "readmitted":
    case "returned":
    case "passed":
      return { from: "", to: "", receipt: receiptWords(act) };
    case "merged":
      return { from: "", to: "", receipt: `收报${act.with}、收报${act.receipt}` };
    case "corrected": {
      const { from, to } = act;
      const place = placeWords(form, act);
      return { from: `${place}：${figureWords(from)}`, to: figureWords(to), receipt: receiptWords(act) };
    }
    case "answered":
      return {
        from: [act.rule, act.cell].filter((part) => part !== "").join(" "),
        to: [act.by, act.answer].filter((part) => part !== "").join("："),
        receipt: receiptWords(act),
      };
    case "reminded":
      return { from: "", to: `第${act.round}次`, receipt: "" };
    case "exempt":
      return { from: act.from, to: act.until, receipt: "" };
    case "owing":
    case "paper":
      return { from: "", to: "", receipt: "" };
    case "sealed": {
      const { edition, reported, due, code } = act;
      return { from: "", to: `第${edition}版，已报 ${reported}/${due}，封存码 ${code}`, receipt: "" };
    }
  }
}

function receiptWords({ receipt }: { readonly receipt: number }): string {
  return `收报${receipt}`;
}
