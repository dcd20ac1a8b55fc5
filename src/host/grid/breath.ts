/** Lets the page draw and answer. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
