import { useMemo } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { RefusedRow } from "./rows/FileRow";
import { useUnread } from "./rows/use-unread";

/** The files of the book that came, could not be read, and were not sent again; but those of the list. */
export function UnreadFiles({ desk }: { desk: OfficeDesk }) {
  const { files } = useObserved(desk.collection.state);
  const unread = useUnread(desk);
  const inList = useMemo(
    () => new Set(files.flatMap(({ refused }) => refused.map(({ file }) => file))),
    [files],
  );
  return unread
    .filter(({ file }) => !inList.has(file))
    .map((refused) => (
      <RefusedRow key={refused.file} desk={desk} refused={refused} name={refused.file} removal={null} />
    ));
}
