/** Makes each package that many files of tests load one file, where that is not there yet. */
export default function makeThem(): Promise<void>;
