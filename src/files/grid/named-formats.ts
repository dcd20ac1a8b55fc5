/** Number formats that XML and HTML workbooks call by the names that Excel's macros have for them. */
const NAMED: Readonly<Record<string, string>> = {
  "general number": "0",
  "general date": "yyyy/m/d h:mm",
  "long date": 'yyyy"年"m"月"d"日"',
  "medium date": "d-mmm-yy",
  "short date": "yyyy/m/d",
  "long time": "h:mm:ss",
  "medium time": "h:mm AM/PM",
  "short time": "h:mm",
  currency: "#,##0.00",
  "euro currency": "#,##0.00",
  fixed: "0.00",
  standard: "#,##0.00",
  percent: "0.00%",
  scientific: "0.00E+00",
  "yes/no": '"Yes";"Yes";"No"',
  "true/false": '"True";"True";"False"',
  "on/off": '"On";"On";"Off"',
};

/** The code of a format that is named or spelled out; `null` for General. */
export function namedFormat(written: string): string | null {
  const name = written.trim().toLowerCase();
  return name === "" || name === "general" || name === "常规" ? null : (NAMED[name] ?? written.trim());
}
