import { TextEncoder } from "node:util";

/** Every browser has one; jsdom does not. */
Object.assign(globalThis, { TextEncoder });
