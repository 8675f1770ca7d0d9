/** A number's field while it is empty. */
export const numberShown = (value: number): number | "" => (Number.isNaN(value) ? "" : value);
