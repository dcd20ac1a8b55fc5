/** What the language and the browser have gained since Chrome 69, as paths from the window. */
const LANGUAGE = `
  Array.fromAsync Array.prototype.at Array.prototype.findLast Array.prototype.findLastIndex
  Array.prototype.toReversed Array.prototype.toSorted Array.prototype.toSpliced Array.prototype.with
  ArrayBuffer.prototype.transfer AggregateError Error.isError FinalizationRegistry globalThis
  Intl.DisplayNames Intl.ListFormat Intl.RelativeTimeFormat Intl.Segmenter Iterator
  Map.groupBy Object.fromEntries Object.groupBy Object.hasOwn
  Promise.allSettled Promise.any Promise.try Promise.withResolvers RegExp.escape
  Set.prototype.difference Set.prototype.intersection Set.prototype.isDisjointFrom Set.prototype.isSubsetOf
  Set.prototype.isSupersetOf Set.prototype.symmetricDifference Set.prototype.union
  String.prototype.at String.prototype.isWellFormed String.prototype.matchAll String.prototype.replaceAll
  String.prototype.toWellFormed Uint8Array.fromBase64 Uint8Array.prototype.toBase64 WeakRef`;

const BROWSER = `
  AbortSignal.any AbortSignal.timeout Blob.prototype.arrayBuffer Blob.prototype.stream Blob.prototype.text
  CompressionStream DecompressionStream Document.prototype.replaceChildren Document.prototype.startViewTransition
  Element.prototype.checkVisibility Element.prototype.getAnimations Element.prototype.replaceChildren
  HTMLFormElement.prototype.requestSubmit HTMLInputElement.prototype.showPicker
  HTMLElement.prototype.showPopover Navigator.prototype.userAgentData crypto.randomUUID navigation
  queueMicrotask reportError scheduler structuredClone`;

export const NEWER_GLOBALS = `${LANGUAGE} ${BROWSER}`.trim().split(/\s+/);
