import { chromium } from "../../scripts/chromium";

/** Before any worker starts: two that install it at the same time get in each other's way. */
export default function chromiumThere(): void {
  chromium();
}
