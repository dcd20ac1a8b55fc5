import { buildRelation } from "../../compile/build-relation";
import type { RelationSpec } from "../../spec/relation-spec";
import { relationPlaces } from "../relation-shape";
import type { RelationRule } from "../rule";
import type { WrittenKind } from "./kind";

/** What relates cells to one another. */
export const RELATION: WrittenKind<RelationSpec, RelationRule> = {
  entry: "says",
  build: buildRelation,
  places: ({ expression }) => relationPlaces(expression),
};
