/** A command called in a way that it is not meant to be; how it is meant is said behind it. */
export class UsageError extends Error {}
