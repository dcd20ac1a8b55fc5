import { makeStyles, ProgressBar, type ProgressBarProps } from "@fluentui/react-components";

const useStyles = makeStyles({ bar: { transitionDuration: "0s" } });

/**
 * How far something long is. The bar jumps: gliding there, as it does by itself, it has the whole page laid out and
 * drawn anew in every frame, just while the page has other things to do.
 */
export function Progress(props: ProgressBarProps) {
  const { bar } = useStyles();
  return <ProgressBar thickness="large" {...props} bar={{ className: bar }} />;
}
