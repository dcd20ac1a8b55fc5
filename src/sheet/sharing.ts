/** So many values are kept, and none that is longer as text. */
const MOST = 500;
const LONGEST = 5000;

/**
 * Gives the same value for all that say the same, so that it is held once: of returns of one form most have much in
 * common. For plain values, of texts, whole numbers, truths and `null` alone.
 */
export function sharing<Value>(): (value: Value) => Value {
  const kept = new Map<string, Value>();
  return (value) => {
    const text = JSON.stringify(value);
    const known = kept.get(text);
    if (known !== undefined || text.length > LONGEST) return known ?? value;
    if (kept.size === MOST) kept.clear();
    kept.set(text, value);
    return value;
  };
}
