/** What turns traditional characters into those of the mainland; the package has no declarations of its parts. */
declare module "opencc-js/to/cn" {
  import type { DictGroup } from "opencc-js/core";
  const groups: readonly DictGroup[];
  export default groups;
}
