import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Store } from "./store";

const part = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

function isAbsent(error: unknown): boolean {
	return (
		error instanceof Error &&
		"code" in error &&
		(error.code === "ENOENT" || error.code === "ENOTDIR")
	);
}

/** Runs a read; null where there is nothing of that name. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
	try {
		return await read();
	} catch (error) {
		if (isAbsent(error)) return null;
		throw error;
	}
}

/** Written beside its place, on the disk for good, then moved there in one step. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
	const beside = path.join(path.dirname(file), `.${randomUUID()}`);
	try {
		// Where the files are is a setting; a bundler must not look for them.
		const handle = await open(/* turbopackIgnore: true */ beside, "wx", 0o600);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(beside, file);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

/** A store in a folder of this machine, readable by the account that runs us and by nobody else. */
export function diskStore(root: string): Store {
	const fileOf = (key: string) => {
		const parts = key.replace(/\/$/, "").split("/");
		if (!parts.every((one) => part.test(one))) throw new Error(`"${key}" is no key of a store.`);
		return path.join(root, ...parts);
	};
	return {
		put: async (key, bytes) => {
			const file = fileOf(key);
			await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
			await writeWhole(file, bytes);
		},
		read: (key) => orNull(() => readFile(fileOf(key))),
		has: async (key) => (await orNull(() => stat(fileOf(key))))?.isFile() ?? false,
		delete: (key) => rm(fileOf(key), { recursive: true, force: true }),
	};
}
