/** The local date, "2011-12-15". */
export function today(): string {
  return now().slice(0, 10);
}

/** The local time, "2011-12-15 09:32". */
export function now(): string {
  const at = new Date();
  const [month, day, hour, minute] = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].map(
    (part) => String(part).padStart(2, "0"),
  );
  return `${at.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}
