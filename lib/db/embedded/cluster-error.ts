/** The embedded PostgreSQL cannot be had; the message is one sentence for the operator. */
export class ClusterError extends Error {}
