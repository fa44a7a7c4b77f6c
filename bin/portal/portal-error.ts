/** The portal cannot go on; the message is one sentence for the operator. */
export class PortalError extends Error {}
