/**
 * Where bytes are kept under a key such as `3f…/640.avif`. Small on purpose: the disk is one, a bucket
 * that speaks S3 can be another.
 */
export type Store = {
	/** All or nothing: whoever reads sees the whole of it, or that it is not there. */
	put: (key: string, bytes: Uint8Array) => Promise<void>;
	/** The bytes of a key; null where there are none. */
	read: (key: string) => Promise<Buffer<ArrayBuffer> | null>;
	has: (key: string) => Promise<boolean>;
	/** A key, or with a slash at its end everything below it. What is not there is no error. */
	delete: (key: string) => Promise<void>;
};
