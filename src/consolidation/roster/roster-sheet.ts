/** What the sheet with the units that owe a return is called. */
export const ROSTER_SHEET = "填报单位名册";
