import compat from "core-js-compat";

/** All that the language has gained since the oldest browser in a WPS that we know, as modules to import first. */
export const POLYFILLS = compat({ targets: "chrome 69", modules: /^(es|web)\./ }).list.map(
  (name) => `core-js/modules/${name}.js`,
);
