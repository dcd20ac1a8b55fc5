/** Lets the page draw and answer, between two pieces of work of which each takes a tenth of a second for a thousand units. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
