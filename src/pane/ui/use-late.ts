import { useEffect, useState } from "react";
import { faultOf, type Fault } from "../desk/ground/fault";
import type { Late } from "../desk/ground/late";

/** What a component needs of a part of the program that is fetched: the part, or why it does not come. */
export function useLate<Part>(late: Late<Part>): {
  readonly part: Part | null;
  readonly fault: Fault | null;
} {
  const [part, setPart] = useState(() => late.known);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    late.fetched().then(
      (fetched) => setPart(() => fetched),
      (error: unknown) => setFault(faultOf(error)),
    );
  }, [late]);
  return { part, fault };
}
