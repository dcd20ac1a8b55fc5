import { configure } from "@testing-library/react";

// What a test waits for comes when it comes, on a busy computer too; how fast one is, is no test's matter.
configure({ asyncUtilTimeout: 20_000 });
