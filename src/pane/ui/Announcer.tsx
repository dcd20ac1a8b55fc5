import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { HIDDEN } from "./hidden";

const useStyles = makeStyles({ hidden: HIDDEN });

/** Says a text to a screen reader once it has stood still, so that typing is not talked over. */
export function Announcer({ text, quiet = 1200 }: { text: string; quiet?: number }) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quiet);
    return () => clearTimeout(timer);
  }, [text, quiet]);
  return (
    <div aria-live="polite" className={styles.hidden}>
      {said}
    </div>
  );
}
