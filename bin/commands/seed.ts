import { parseArgs } from "node:util";
import { clearHalfFilled, fillDemoPaper, isFounded } from "@/bin/portal/first-start";
import { PortalError } from "@/bin/portal/portal-error";
import { say, withDatabase, withNewsroom } from "./with-database";

/** `dateline seed`: fills an empty database with the demo paper. */
export async function run(words: string[]): Promise<void> {
	parseArgs({ args: words });
	await withDatabase(({ ownerUrl }) => clearHalfFilled(ownerUrl));
	await withNewsroom(async ({ settings, ownerUrl }) => {
		if (await isFounded(ownerUrl)) {
			throw new PortalError(
				"There is a paper in the database already; the demo needs an empty one.",
			);
		}
		const { adminEmail, adminPassword } = await fillDemoPaper(settings, ownerUrl, say);
		console.log(`Sign in as ${adminEmail} with the password ${adminPassword}`);
	});
}
