import { Client, type ClientBase } from "pg";

/** Runs statements as a database's owner, on a connection of their own. */
export async function asOwner<T>(url: string, act: (owner: Client) => Promise<T>): Promise<T> {
	const owner = new Client({ connectionString: url, application_name: "dateline owner" });
	await owner.connect();
	try {
		return await act(owner);
	} finally {
		await owner.end();
	}
}

/** A transaction; inside of another a part of it, which can fail by itself. */
export async function wholeOrNothing<T>(owner: ClientBase, act: () => Promise<T>): Promise<T> {
	const inside = owner.getTransactionStatus() === "T";
	await owner.query(inside ? "SAVEPOINT part" : "BEGIN");
	try {
		const result = await act();
		await owner.query(inside ? "RELEASE SAVEPOINT part" : "COMMIT");
		return result;
	} catch (error) {
		await owner.query(inside ? "ROLLBACK TO SAVEPOINT part" : "ROLLBACK");
		throw error;
	}
}
