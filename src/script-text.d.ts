/** A script with all that it imports, as text. */
declare module "*?text" {
  const text: string;
  export default text;
}
