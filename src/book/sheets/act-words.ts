import type { Form } from "../../form/form";
import type { Act, DeedKind } from "../act";
import { figureWords, placeWords } from "../effect-words";

/** Acts as the clerk reads them. */
export const ACT_NAMES: Readonly<Record<DeedKind, string>> = {
  received: "收到",
  reread: "认定行列",
  unread: "收到，没读出来",
  sender: "认定来文单位",
  dismissed: "不再追问",
  named: "认定单位",
  adopted: "采用",
  kept: "保留前次",
  merged: "两份合并",
  excluded: "不计入",
  readmitted: "恢复计入",
  corrected: "更正",
  answered: "答复",
  returned: "退回",
  passed: "通过",
  reminded: "催报",
  exempt: "免报",
  owing: "恢复应报",
  paper: "收到纸质",
  sealed: "封存",
};

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
