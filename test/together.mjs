import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MADE = "test-results/together";

/**
 * For `testMatch`: the tests in `folders`. For who goes through all of them (`TESTS_TOGETHER`, set by `scripts/test.ts`)
 * `atOnce` files are one: jest loads the whole program anew for each file, and that, with code that never gets warm,
 * takes longer than most of the tests.
 */
export function testsIn(root, project, { folders, atOnce }) {
  if (!process.env.TESTS_TOGETHER || atOnce === 1)
    return folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts?(x)`);
  const paths = folders.flatMap((folder) => testFilesIn(root, folder));
  const alone = paths.filter((path) => isAlone(join(root, path)));
  const made = `${MADE}/${project}`;
  rmSync(join(root, made), { recursive: true, force: true });
  mkdirSync(join(root, made), { recursive: true });
  const others = paths.filter((path) => !alone.includes(path));
  for (let at = 0; at < others.length; at += atOnce) {
    const loaded = others.slice(at, at + atOnce);
    const text = loaded.map((path) => loading(root, path));
    writeFileSync(
      join(root, made, `${project}-${at / atOnce + 1}.test.js`),
      [...text, asLarge(root, loaded)].join("\n"),
    );
  }
  return [...alone, `${made}/*.test.js`].map((path) => `<rootDir>/${path}`);
}

/** In the order of their paths, which is that of what they have in common. */
function testFilesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

/** Where jest has not seen yet how long a file takes, it has the larger ones go first. */
const asLarge = (root, paths) =>
  `// ${"as large as what is loaded ".repeat(paths.reduce((sum, path) => sum + statSync(join(root, path)).size, 0) / 100)}`;

/** A file that asks for surroundings of its own. */
const isAlone = (path) => readFileSync(path, "utf8").includes("@jest-environment");

/** Where a file does not load, that costs its own tests alone. */
const loading = (root, path) => `describe(${JSON.stringify(path)}, () => {
  try {
    require(${JSON.stringify(join(root, path))});
  } catch (fault) {
    test("loads", () => {
      throw fault;
    });
  }
});
`;
