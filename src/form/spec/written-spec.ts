import * as z from "zod/mini";
import type { WrittenKinds } from "../rules/written/kinds";
import { relationSpec } from "./relation-spec";

/** How each kind of rule is written that authors write. */
const SPECS = { relation: relationSpec } satisfies Record<WrittenKinds, z.ZodMiniType>;

/** A rule as it is written in a definition. */
export type WrittenSpec = z.infer<(typeof SPECS)[WrittenKinds]>;

export const writtenSpec: z.ZodMiniType<WrittenSpec> = z.union(Object.values(SPECS));
